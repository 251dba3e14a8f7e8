package fr.prevenance.rules;

import java.util.List;

/** All the faults found in a set of rules files, not only the first. */
public final class RuleBookException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RuleIssue> issues;

  public RuleBookException(List<RuleIssue> issues) {
    super(issues.size() + " défaut(s) dans les règles");
    this.issues = List.copyOf(issues);
  }

  public List<RuleIssue> issues() {
    return issues;
  }
}
