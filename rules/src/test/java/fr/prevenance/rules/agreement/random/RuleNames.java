package fr.prevenance.rules.agreement.random;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which rule a written name means, and how a rule may be written from another one. */
final class RuleNames {
  private static final String SEPARATOR = " . ";

  private final List<PlannedRule> rules;

  RuleNames(Collection<PlannedRule> rules) {
    this.rules = List.copyOf(rules);
  }

  static List<String> parents(String name) {
    var parents = new ArrayList<String>();
    int end = name.lastIndexOf(SEPARATOR);
    while (end >= 0) {
      parents.add(name.substring(0, end));
      end = name.lastIndexOf(SEPARATOR, end - 1);
    }
    return parents;
  }

  static String leaf(String name) {
    int cut = name.lastIndexOf(SEPARATOR);
    return cut < 0 ? name : name.substring(cut + SEPARATOR.length());
  }

  static String child(String parent, String leaf) {
    return parent.isEmpty() ? leaf : parent + SEPARATOR + leaf;
  }

  /** Whether nothing private stands between the two. */
  boolean isVisible(String from, String target) {
    return rules.stream()
        .filter(PlannedRule::isPrivate)
        .filter(rule -> target.equals(rule.name()) || isBelow(target, rule.name()))
        .allMatch(rule -> isFamily(from, parent(rule.name())));
  }

  private static boolean isFamily(String from, String parent) {
    return parent.isEmpty() || from.equals(parent) || isBelow(from, parent);
  }

  private static boolean isBelow(String name, String ancestor) {
    return name.startsWith(ancestor + SEPARATOR);
  }

  private static String parent(String name) {
    return parents(name).stream().findFirst().orElse("");
  }

  /** The ways to write a rule that mean it from there: the shortest ones first, then its name. */
  List<String> writings(String from, String target) {
    var ways = new ArrayList<String>();
    String rest = leaf(target);
    for (String parent : parents(target)) {
      if (meant(from, rest).filter(target::equals).isPresent()) {
        ways.add(rest);
      }
      rest = leaf(parent) + SEPARATOR + rest;
    }
    ways.add(target);
    return ways;
  }

  private Optional<String> meant(String from, String written) {
    var contexts = new ArrayList<String>();
    contexts.add(from);
    contexts.addAll(parents(from));
    contexts.add("");
    return contexts.stream()
        .map(context -> child(context, written))
        .filter(name -> exists(name) && !name.equals(from) && isVisible(from, name))
        .findFirst();
  }

  private boolean exists(String name) {
    return rules.stream().anyMatch(rule -> rule.name().equals(name));
  }
}
