package fr.prevenance.server.detection;

import fr.prevenance.rules.Explanation;
import java.util.function.Predicate;

/**
 * Takes out of an explanation what the person may not read: rules that read a fact for agents
 * alone, such as the other parent's answer or reported violence, and sentences that speak of them.
 */
final class Discretion {
  private static final String UNTOLD = "établi d’après les données de l’administration";

  private Discretion() {}

  static Explanation forPerson(Explanation explanation, Predicate<String> isForAgents) {
    var readable =
        explanation.children().stream().filter(child -> !reads(child, isForAgents)).toList();
    boolean isWhole = readable.size() == explanation.children().size();
    return new Explanation(
        explanation.rule(),
        explanation.title(),
        explanation.value(),
        isWhole ? explanation.operation() : UNTOLD,
        explanation.references(),
        readable.stream().map(child -> forPerson(child, isForAgents)).toList());
  }

  /** A rule that only words the fact says as much as the fact itself. */
  private static boolean reads(Explanation explanation, Predicate<String> isForAgents) {
    return isForAgents.test(explanation.rule())
        || explanation.children().stream().anyMatch(child -> isForAgents.test(child.rule()));
  }
}
