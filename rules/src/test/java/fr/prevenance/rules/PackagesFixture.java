package fr.prevenance.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packages kept in memory, by name; {@code source} is the name of another one. */
public record PackagesFixture(Map<String, String> texts) implements RulePackages {

  public static PackagesFixture of(String name, String text) {
    return new PackagesFixture(Map.of(name, text));
  }

  public PackagesFixture and(String name, String text) {
    var all = new HashMap<>(texts);
    all.put(name, text);
    return new PackagesFixture(all);
  }

  @Override
  public Lookup find(Wanted wanted) {
    var name = wanted.source().orElse(wanted.name());
    return texts.containsKey(name)
        ? new Found(List.of(new RuleSource(name + ".publicodes", texts.get(name))))
        : new Absent("parmi " + texts.keySet());
  }

  /** Reads rules that must be right. */
  public RuleBook book(String rules, Options options) {
    try {
      return RuleBook.read(List.of(new RuleSource("essai.publicodes", rules)), options, this);
    } catch (RuleBookException refused) {
      throw new AssertionError(RulesFixture.described(refused.issues()), refused);
    }
  }

  public RuleBook book(String rules) {
    return book(rules, Options.STANDARD);
  }

  public List<RuleIssue> issues(String rules) {
    try {
      RuleBook.read(List.of(new RuleSource("essai.publicodes", rules)), Options.STANDARD, this);
      return List.of();
    } catch (RuleBookException refused) {
      return refused.issues();
    }
  }

  public List<String> codes(String rules) {
    return issues(rules).stream().map(RuleIssue::code).toList();
  }
}
