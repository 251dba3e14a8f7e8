package fr.prevenance.population.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** A dataset cannot be read, with every fault found. */
public final class DatasetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<DatasetIssue> issues;

  public DatasetException(List<DatasetIssue> issues) {
    super(
        issues.stream()
            .map(DatasetIssue::text)
            .collect(Collectors.joining(System.lineSeparator())));
    this.issues = List.copyOf(issues);
  }

  public DatasetException(DatasetIssue issue) {
    this(List.of(issue));
  }

  public List<DatasetIssue> issues() {
    return issues;
  }
}
