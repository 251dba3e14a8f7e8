package fr.prevenance.server.diagnosis;

import fr.prevenance.server.diagnosis.KeptDiagnosis.Act;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The diagnoses of bodies, by SIRET, each of a site or of the whole structure. One that goes on is
 * filled in by several agents; once closed it never changes: a mistake is mended in the next, which
 * starts from its answers.
 */
@Service
public class Diagnoses {
  private final DiagnosisTable diagnoses;
  private final AnswerTable answers;
  private final Clock clock;

  Diagnoses(DiagnosisTable diagnoses, AnswerTable answers, Clock clock) {
    this.diagnoses = diagnoses;
    this.answers = answers;
    this.clock = clock;
  }

  /** Those that go on, then the closed ones, the latest first. */
  @Transactional(readOnly = true)
  public List<KeptDiagnosis> of(String siret) {
    return diagnoses.of(siret);
  }

  /** Empty where it does not exist, or is another body's. */
  @Transactional(readOnly = true)
  public Optional<KeptDiagnosis> find(UUID id, String siret) {
    return diagnoses.find(id).filter(found -> found.siret().equals(siret));
  }

  /** The closed one of the whole structure that speaks of the latest day. */
  @Transactional(readOnly = true)
  public Optional<KeptDiagnosis> latestClosed(String siret) {
    return latestClosed(siret, Site.WHOLE);
  }

  @Transactional(readOnly = true)
  public Optional<KeptDiagnosis> latestClosed(String siret, Site site) {
    return diagnoses.latestClosed(siret, site);
  }

  /**
   * Numbers of the practices that are not in place by the latest closed diagnosis of the whole
   * structure; where there is none, by the latest of any of its sites. What was not answered, or
   * does not arise, is not missing. Empty too where nothing was ever closed.
   */
  @Transactional(readOnly = true)
  public Set<Integer> missingPractices(String siret) {
    var all = closed(siret).toList();
    var deciding =
        all.stream().anyMatch(one -> one.site().isWhole())
            ? Set.of(Site.WHOLE)
            : Set.copyOf(all.stream().map(KeptDiagnosis::site).toList());
    Set<Integer> missing = new TreeSet<>();
    for (Site site : deciding) {
      all.stream()
          .filter(one -> one.site().equals(site))
          .findFirst()
          .ifPresent(latest ->
              latest.diagnosis().answered(Optional.of(Answer.NO)).stream()
                  .map(Question::practice)
                  .forEach(missing::add));
    }
    return missing;
  }

  private Stream<KeptDiagnosis> closed(String siret) {
    return diagnoses.of(siret).stream().filter(KeptDiagnosis::isClosed);
  }

  /** Starts with what a file says, or with nothing. */
  @Transactional
  public StartOutcome start(String siret, Site site, Diagnosis content, Author by) {
    var outcome = start(siret, site, content.structure(), by);
    if (outcome.isNew()) {
      content
          .answers()
          .forEach((question, answer) -> {
            var given = new Given(Optional.of(answer), "", Optional.empty());
            answers.insert(outcome.id(), new KeptAnswer(question, 1, given, by, clock.instant()));
          });
    }
    return outcome;
  }

  /** Starts with the answers of another one of the body, each with who gave it, and when. */
  @Transactional
  public Optional<StartOutcome> startFrom(UUID origin, String siret, Site site, Author by) {
    return find(origin, siret)
        .map(source -> {
          var outcome = start(siret, site, today(source.structure()), by);
          if (outcome.isNew()) {
            source.answers().values().stream()
                .filter(answer -> !answer.given().equals(Given.NOTHING))
                .map(answer ->
                    new KeptAnswer(answer.question(), 1, answer.given(), answer.by(), answer.at()))
                .forEach(answer -> answers.insert(outcome.id(), answer));
          }
          return outcome;
        });
  }

  private StartOutcome start(String siret, Site site, Structure structure, Author by) {
    var start = new Act(by, clock.instant());
    var fresh =
        new KeptDiagnosis(
            UUID.randomUUID(), siret, site, structure, 0, start, Optional.empty(), Map.of());
    if (diagnoses.insert(fresh)) {
      return new StartOutcome(fresh.id(), true);
    }
    // None is open any more: it was closed just now.
    return diagnoses
        .open(siret, site)
        .map(open -> new StartOutcome(open, false))
        .orElseGet(() -> start(siret, site, structure, by));
  }

  private Structure today(Structure structure) {
    return new Structure(structure.name(), Optional.of(LocalDate.now(clock)), structure.volumes());
  }

  /**
   * Writes who the structure is.
   *
   * @param seen version of the header that was shown
   */
  @Transactional
  public HeaderOutcome describe(UUID id, String siret, int seen, Structure structure) {
    if (!diagnoses.lock(id, siret)) {
      return HeaderOutcome.NOT_OPEN;
    }
    var current = diagnoses.find(id).orElseThrow();
    if (current.structure().equals(structure)) {
      return HeaderOutcome.KEPT;
    }
    if (current.headerVersion() != seen) {
      return HeaderOutcome.OVERTAKEN;
    }
    diagnoses.write(id, structure, seen + 1);
    return HeaderOutcome.KEPT;
  }

  /** Closes it for good, on the day it speaks of: today unless it says another. */
  @Transactional
  public CloseOutcome close(UUID id, String siret, Author by) {
    if (!diagnoses.lock(id, siret)) {
      return CloseOutcome.NOT_OPEN;
    }
    var today = LocalDate.now(clock);
    var current = diagnoses.find(id).orElseThrow();
    var day = current.day().orElse(today);
    if (current.diagnosis().answers().isEmpty()) {
      return CloseOutcome.WITHOUT_ANSWER;
    }
    if (day.isAfter(today)) {
      return CloseOutcome.TO_COME;
    }
    diagnoses.close(id, day, new Act(by, clock.instant()));
    return CloseOutcome.CLOSED;
  }

  /**
   * Forgets one that goes on, with its answers.
   *
   * @return false when it is not open
   */
  @Transactional
  public boolean abandon(UUID id, String siret) {
    boolean isOpen = diagnoses.lock(id, siret);
    if (isOpen) {
      diagnoses.delete(id);
    }
    return isOpen;
  }
}
