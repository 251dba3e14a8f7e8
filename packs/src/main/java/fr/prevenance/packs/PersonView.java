package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.rules.Explanation;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may see of a right: nothing that shows, or lets guess, a fact kept for agents. */
public final class PersonView {
  private final Set<String> reserved;

  public PersonView(RightPack pack) {
    this.reserved =
        pack.facts().stream()
            .filter(fact -> fact.visibility() == Visibility.AGENT)
            .map(FactDefinition::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether the person may see a fact, by its full name, someone's or not, and its value. */
  public boolean shows(String fact) {
    return reserved.stream().noneMatch(name -> Explanation.tells(fact, name));
  }

  /**
   * The explanation without the conditions that look at a reserved fact, however deep. The root
   * stays, with its conclusion.
   */
  public Explanation of(Explanation explanation) {
    return reserved.isEmpty() ? explanation : open(explanation, new IdentityHashMap<>());
  }

  /** Rules share what they look at: it is gone through once. */
  private Explanation open(Explanation explanation, Map<Explanation, Explanation> done) {
    Explanation known = done.get(explanation);
    if (known != null) {
      return known;
    }
    List<Explanation> children =
        explanation.children().stream()
            .filter(this::isOpen)
            .map(child -> open(child, done))
            .toList();
    Explanation open =
        new Explanation(
            explanation.rule(),
            explanation.title(),
            explanation.value(),
            explanation::operation,
            explanation::references,
            () -> children);
    done.put(explanation, open);
    return open;
  }

  /** A rule one of whose own terms is reserved lets guess it; a rule above only concludes. */
  private boolean isOpen(Explanation explanation) {
    return shows(explanation.rule())
        && explanation.children().stream().allMatch(child -> shows(child.rule()));
  }
}
