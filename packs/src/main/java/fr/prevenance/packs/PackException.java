package fr.prevenance.packs;

import java.util.List;

/** A right pack or a sheet is refused, with every fault found. */
public final class PackException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<PackIssue> issues;

  public PackException(List<PackIssue> issues) {
    super(issues.size() + " défaut(s) dans le dossier");
    this.issues = List.copyOf(issues);
  }

  public List<PackIssue> issues() {
    return issues;
  }
}
