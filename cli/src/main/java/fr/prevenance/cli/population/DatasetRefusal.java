package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.population.dataset.DatasetIssue;
import java.util.List;
import java.util.stream.Collectors;

/** The faults of a dataset, as they are told on standard error. */
final class DatasetRefusal {
  private DatasetRefusal() {}

  static Refusal of(List<DatasetIssue> issues) {
    String faults =
        issues.stream().map(DatasetIssue::text).collect(Collectors.joining(System.lineSeparator()));
    return Refusal.input(
        faults + "%n%d %s.".formatted(issues.size(), issues.size() == 1 ? "défaut" : "défauts"));
  }
}
