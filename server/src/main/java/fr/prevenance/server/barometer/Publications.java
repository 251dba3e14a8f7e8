package fr.prevenance.server.barometer;

import fr.prevenance.server.exchange.Body;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * What bodies publish. A month is published once and for all: withdrawn and shown again it is the
 * same, so that no two publications can be subtracted from each other.
 */
@Service
public class Publications {
  private final Processings processings;
  private final Months months;
  private final UnitCosts costs;
  private final Publishing publishing;
  private final PublicationTable table;
  private final BodyLog log;

  Publications(
      Processings processings,
      Months months,
      UnitCosts costs,
      Publishing publishing,
      PublicationTable table,
      BodyLog log) {
    this.processings = processings;
    this.months = months;
    this.costs = costs;
    this.publishing = publishing;
    this.table = table;
    this.log = log;
  }

  /** Latest period first. */
  public List<Publication> of(String siret) {
    return table.of(siret);
  }

  public List<Publication> visible(String siret) {
    return of(siret).stream().filter(Publication::isVisible).toList();
  }

  /** Bodies that show a publication now, by name. */
  public List<Body> bodies() {
    return processings.all().stream()
        .map(Processing::body)
        .distinct()
        .filter(body -> !visible(body.siret()).isEmpty())
        .sorted((one, other) -> one.name().compareTo(other.name()))
        .toList();
  }

  /** Months that are counted for good and not published yet, oldest first. */
  public List<YearMonth> publishable(String siret) {
    List<YearMonth> published = table.months(siret);
    return months.whole(siret).stream().filter(month -> !published.contains(month)).toList();
  }

  public Draft preview(String siret, YearMonth first, YearMonth last) {
    if (last.isBefore(first)) {
      return new Draft.Refused("Le dernier mois précède le premier. Choisissez-les dans l’ordre.");
    }
    List<YearMonth> period =
        Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1)).toList();
    if (period.stream().anyMatch(table.months(siret)::contains)) {
      return published();
    }
    if (!publishable(siret).containsAll(period)) {
      return new Draft.Refused(
          "Tous les mois de cette période ne sont pas arrêtés. Un mois l’est quand les réponses ont eu le temps d’arriver : choisissez parmi les mois proposés.");
    }
    Counts counts =
        Counts.sum(months.of(siret, first, last).stream().map(MonthCounts::counts).toList());
    return new Draft.Ready(first, last, publishing.of(counts, costs.of(siret)));
  }

  /** Of two agents who publish the same month at once, one is told that it is published. */
  @Transactional
  public Draft publish(String siret, YearMonth first, YearMonth last, String actor) {
    Draft draft = preview(siret, first, last);
    if (draft instanceof Draft.Ready ready) {
      try {
        UUID id = table.insert(siret, ready, actor);
        record(siret, "baromètre : publier", id, "%s à %s".formatted(first, last), actor);
      } catch (DuplicateKeyException other) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return published();
      }
    }
    return draft;
  }

  /** False where the body has no such publication. */
  @Transactional
  public boolean withdraw(String siret, UUID publication, String actor) {
    boolean isFound = table.withdraw(siret, publication, actor);
    if (isFound) {
      record(siret, "baromètre : retirer", publication, "", actor);
    }
    return isFound;
  }

  /** Shows what was withdrawn, as it was. False where the body has no such publication. */
  @Transactional
  public boolean restore(String siret, UUID publication, String actor) {
    boolean isFound = table.restore(siret, publication);
    if (isFound) {
      record(siret, "baromètre : remettre en ligne", publication, "", actor);
    }
    return isFound;
  }

  private static Draft published() {
    return new Draft.Refused(
        "Un mois de cette période est déjà publié. Il ne l’est qu’une fois : deux publications du même mois se soustrairaient.");
  }

  private void record(String siret, String action, UUID object, String detail, String actor) {
    log.record(siret, action, Optional.of(object.toString()), detail, actor);
  }
}
