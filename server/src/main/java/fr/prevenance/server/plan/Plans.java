package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Site;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The plans of bodies, by SIRET. Several agents write at the same time: whoever saves an action
 * that has moved on since it was shown is told, and nothing is overwritten unseen.
 */
@Service
public class Plans {
  private final ActionTable actions;
  private final PassageTable passages;
  private final Sheets sheets;
  private final Clock clock;

  Plans(ActionTable actions, PassageTable passages, Sheets sheets, Clock clock) {
    this.actions = actions;
    this.passages = passages;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** By due date. */
  @Transactional(readOnly = true)
  public List<Action> of(String siret) {
    return actions.of(siret);
  }

  /** Empty where it does not exist, or is another body's. */
  @Transactional(readOnly = true)
  public Optional<Action> find(UUID id, String siret) {
    return actions.find(id, siret);
  }

  /** Through which states it went, oldest first. */
  @Transactional(readOnly = true)
  public List<Passage> history(UUID id, String siret) {
    return find(id, siret).map(action -> passages.of(action.id())).orElse(List.of());
  }

  @Transactional
  public Action add(String siret, Content content, Author by) {
    Instant now = now();
    var action = new Action(UUID.randomUUID(), siret, 1, content, now, by, now);
    actions.insert(action);
    passages.insert(action);
    return action;
  }

  /**
   * Adds an action for each practice, by its sheet, unless an open one serves it there already:
   * however often and by however many the button is pressed.
   *
   * @param start from which the months of the sheets count
   * @return those that were added
   */
  @Transactional
  public List<Action> undertake(
      String siret, Site site, Collection<Integer> practices, LocalDate start, Author by) {
    actions.lock(siret);
    var open = actions.of(siret).stream().filter(Action::isOpen).toList();
    return new TreeSet<>(practices)
        .stream()
            .filter(number -> open.stream().noneMatch(action -> action.serves(number, site)))
            .flatMap(number -> sheets.find(number).stream())
            .map(sheet -> add(siret, sheet.proposal(site, start), by))
            .toList();
  }

  /**
   * Writes an action.
   *
   * @param seen version that was shown
   */
  @Transactional
  public SaveOutcome save(UUID id, String siret, int seen, Content content, Author by) {
    Optional<Action> found = actions.find(id, siret);
    if (found.isEmpty()) {
      return new SaveOutcome.Absent();
    }
    Action current = found.get();
    if (current.content().equals(content)) {
      return new SaveOutcome.Unchanged(current);
    }
    var next = new Action(id, siret, seen + 1, content, current.addedAt(), by, now());
    if (!actions.follow(next)) {
      return overtaken(actions.find(id, siret).orElseThrow(), content);
    }
    if (current.content().state() != content.state()) {
      passages.insert(next);
    }
    return new SaveOutcome.Saved(next);
  }

  private static SaveOutcome overtaken(Action current, Content content) {
    return current.content().equals(content)
        ? new SaveOutcome.Unchanged(current)
        : new SaveOutcome.Overtaken(current);
  }

  /** As PostgreSQL keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
