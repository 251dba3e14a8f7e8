package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.Visibility;
import fr.prevenance.rules.Explanation;
import java.util.List;
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
    List<Explanation> children =
        explanation.children().stream().filter(this::isOpen).map(this::of).toList();
    return new Explanation(
        explanation.rule(),
        explanation.title(),
        explanation.value(),
        explanation.operation(),
        explanation.references(),
        children);
  }

  /** A rule one of whose own terms is reserved lets guess it; a rule above only concludes. */
  private boolean isOpen(Explanation explanation) {
    return shows(explanation.rule())
        && explanation.children().stream().allMatch(child -> shows(child.rule()));
  }
}
