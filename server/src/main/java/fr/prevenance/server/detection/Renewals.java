package fr.prevenance.server.detection;

import fr.prevenance.packs.Particulars;
import fr.prevenance.packs.Particulars.Due;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.population.FactValue;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.right.RightCatalogue;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rights of kept cases that end or change on a known day, within the window that the law opens to
 * renew or check them. An agent proposes it to the person; nothing is sent by machine.
 */
@Service
public class Renewals {
  private final Detections detections;
  private final RightCatalogue rights;
  private final Clock clock;

  Renewals(Detections detections, RightCatalogue rights, Clock clock) {
    this.detections = detections;
    this.rights = rights;
    this.clock = clock;
  }

  /** Something to be done about a case today. */
  public record Proposal(Detection detection, RightPack right, Due due) {}

  /** Those whose window is open today, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Proposal> open(Access access) {
    LocalDate today = LocalDate.now(clock);
    return proposals(today, due -> due.isOpen(today), access)
        .sorted(Comparator.comparing(proposal -> proposal.due().until()))
        .toList();
  }

  /** Those for whom something begins on that day: the window opens, or the right ends. */
  @Transactional(readOnly = true)
  public List<Proposal> beginning(LocalDate day, Access access) {
    return proposals(day, due -> due.from().equals(day) || due.day().equals(day), access).toList();
  }

  private Stream<Proposal> proposals(LocalDate day, Predicate<Due> isMeant, Access access) {
    return detections.entitled(access).stream()
        .flatMap(detection -> {
          RightPack right = rights.get(detection.right(), day);
          return Particulars.deadlines(right, subject(detection, day, access)).stream()
              .filter(isMeant)
              .map(due -> new Proposal(detection, right, due));
        });
  }

  private Subject subject(Detection detection, LocalDate day, Access access) {
    Map<String, FactValue> known =
        FactValues.open(detections.facts(detection.id(), access), access);
    Map<String, Value> answers = new HashMap<>();
    known.forEach((name, fact) -> answers.put(name, fact.value()));
    return Subject.of(new Situation(day, answers));
  }
}
