package fr.prevenance.rules.model;

import java.util.List;

/**
 * A rule that takes the place of another where it is referred to.
 *
 * @param replacer rule that declares it
 * @param replaced rule whose references change
 * @param within full names below which it applies; everywhere when empty
 * @param except full names below which it does not
 * @param priority higher ones are tried first
 * @param notApplicable references become « non applicable » instead
 */
public record Replacement(
    Node.Reference replacer,
    int replaced,
    List<String> within,
    List<String> except,
    double priority,
    boolean notApplicable) {
  public Replacement {
    within = List.copyOf(within);
    except = List.copyOf(except);
  }
}
