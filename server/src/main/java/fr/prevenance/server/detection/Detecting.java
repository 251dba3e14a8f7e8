package fr.prevenance.server.detection;

import fr.prevenance.server.database.Aside;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.exchange.Deliveries;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.Linking;
import fr.prevenance.server.person.Linking.Linked;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.RenunciationRegister;
import fr.prevenance.server.right.RightCatalogue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Service;

/**
 * Finds, in the deliveries of a processing, who is entitled and does not have it.
 *
 * <p>Everything happens in memory; a real run then writes those who are kept, the pseudonymous
 * traces and the counters in one transaction, and uses the deliveries up. One run at a time in a
 * processing.
 */
@Service
public class Detecting {
  private final Processings processings;
  private final Deliveries deliveries;
  private final RightCatalogue rights;
  private final ServedRights served;
  private final ObjectionRegister objections;
  private final RenunciationRegister renunciations;
  private final DetectionRuns runs;
  private final Recording recording;
  private final Forecast forecast;
  private final Aside database;

  Detecting(
      Processings processings,
      Deliveries deliveries,
      RightCatalogue rights,
      ServedRights served,
      ObjectionRegister objections,
      RenunciationRegister renunciations,
      DetectionRuns runs,
      Recording recording,
      Forecast forecast,
      Aside database) {
    this.processings = processings;
    this.deliveries = deliveries;
    this.rights = rights;
    this.served = served;
    this.objections = objections;
    this.renunciations = renunciations;
    this.runs = runs;
    this.recording = recording;
    this.forecast = forecast;
    this.database = database;
  }

  /**
   * Shows what a run would come to for one right. Uses nothing up and stores counters only.
   *
   * @param date day for which the right is decided
   * @param actor agent who asks
   * @throws DetectionRefused when another run is at work
   * @throws IllegalArgumentException when the processing does not serve the right
   */
  public DryRun dryRun(ProcessingId processing, String right, LocalDate date, String actor) {
    var access = enter(processing, actor);
    if (!access.processing().rights().contains(right)) {
      throw new IllegalArgumentException(
          "Le traitement « %s » ne sert pas le droit « %s ». Il sert : %s."
              .formatted(
                  processing.value(), right, String.join(", ", access.processing().rights())));
    }
    return alone(access, List.of(right), date, true, run -> tried(run, access)).getFirst();
  }

  /**
   * Runs all the rights that the processing serves, which use the deliveries up together.
   *
   * @param date day for which the rights are decided
   * @return one report for each right
   * @throws DetectionRefused when another run is at work, or no delivery is left to use
   */
  public List<RunReport> run(ProcessingId processing, LocalDate date, String actor) {
    var access = enter(processing, actor);
    var slugs = access.processing().rights().stream().sorted().toList();
    var reports = alone(access, slugs, date, false, run -> recording.record(run, access));
    deliveries.destroyUsed();
    return reports;
  }

  private Access enter(ProcessingId processing, String actor) {
    return processings.enter(processing, processings.get(processing).purpose(), actor);
  }

  private <T> List<T> alone(
      Access access,
      List<String> slugs,
      LocalDate date,
      boolean isDry,
      Function<Screened, List<T>> end) {
    var id = access.processing().id();
    try (var _ = ProcessingLock.take(database, id).orElseThrow(Detecting::busy)) {
      runs.failAbandoned(id);
      return screened(access, slugs, date, isDry, end);
    }
  }

  private static DetectionRefused busy() {
    return new DetectionRefused(
        "Une autre exécution de ce traitement est en cours. Attendez qu’elle soit terminée.");
  }

  private <T> List<T> screened(
      Access access,
      List<String> slugs,
      LocalDate date,
      boolean isDry,
      Function<Screened, List<T>> end) {
    var delivered = delivered(access);
    var started =
        slugs.stream()
            .map(slug -> runs.start(access, rights.get(slug, date), date, isDry))
            .toList();
    boolean isEnded = false;
    try {
      var result = end.apply(screen(delivered, slugs, started, date, access));
      isEnded = true;
      return result;
    } finally {
      if (!isEnded) {
        runs.failAbandoned(access.processing().id());
      }
    }
  }

  private List<Delivery> delivered(Access access) {
    var delivered = deliveries.open(access);
    if (delivered.stream().noneMatch(delivery -> delivery.agreement().role() == Role.PRINCIPAL)) {
      throw new DetectionRefused(
          "Aucune livraison de la source principale n’attend d’être exploitée : celles qui ont été reçues l’ont déjà été. Demandez au partenaire une nouvelle livraison.");
    }
    return delivered;
  }

  private Screened screen(
      List<Delivery> delivered,
      List<String> slugs,
      List<UUID> started,
      LocalDate date,
      Access access) {
    var linked = Linking.link(delivered, access);
    var screened = new ArrayList<ScreenedRight>();
    for (int i = 0; i < slugs.size(); i++) {
      screened.add(screen(linked, slugs.get(i), started.get(i), date, access));
    }
    return new Screened(delivered, linked.unjoinedRows(), screened);
  }

  private ScreenedRight screen(
      Linked linked, String slug, UUID run, LocalDate date, Access access) {
    var processing = access.processing().id().value();
    var right = served.of(rights.get(slug, date));
    var wishes =
        Wishes.of(objections.objectors(processing), renunciations.renouncers(processing, slug));
    var findings = new Screening(right, date, wishes, access).screen(linked.dossiers());
    return new ScreenedRight(run, right, findings);
  }

  private List<DryRun> tried(Screened screened, Access access) {
    var reports = screened.reports();
    recording.recordDry(screened, access);
    return screened.rights().stream()
        .map(right ->
            new DryRun(
                right.run(),
                right.right().slug(),
                right.tally(),
                reports,
                forecast.costs(right),
                forecast.contacts(right),
                forecast.sample(right, access)))
        .toList();
  }
}
