package fr.prevenance.rules.syntax;

import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleIssue;
import fr.prevenance.rules.model.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Collects faults; reading goes on after each, so that all are told at once. */
public final class Issues {
  private static final int KEPT = 200;

  /** Looking for near words is slow: nobody reads that many suggestions. */
  private static final int WITH_SUGGESTION = 30;

  private static final Comparator<RuleIssue> BY_PLACE =
      Comparator.comparing(RuleIssue::file)
          .thenComparingInt(RuleIssue::line)
          .thenComparingInt(RuleIssue::column);

  private final List<RuleIssue> found = new ArrayList<>();

  /** Past 200 faults the rest is not kept: a hostile file must not fill the memory. */
  public void add(Place place, String code, String message, String mend) {
    if (found.size() < KEPT) {
      found.add(place.issue(code, message, mend));
    }
  }

  /** The known word nearest to a misspelt one, for the first faults only. */
  public Optional<String> nearest(String word, Supplier<Collection<String>> candidates) {
    return found.size() < WITH_SUGGESTION
        ? Suggestions.nearest(word, candidates.get())
        : Optional.empty();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * Ends a pass with the faults in the order of the text: the next one relies on there being none.
   */
  public void stopIfAny() throws RuleBookException {
    if (!found.isEmpty()) {
      throw new RuleBookException(found.stream().sorted(BY_PLACE).toList());
    }
  }
}
