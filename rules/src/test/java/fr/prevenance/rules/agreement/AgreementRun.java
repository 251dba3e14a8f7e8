package fr.prevenance.rules.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Asks both engines about cases, tells the agreement, and shows the smallest disagreements. */
final class AgreementRun {
  private static final int BATCH = 500;
  private static final int SHOWN = Integer.getInteger("agreement.shown", 10);
  private static final Path FOLDER = Path.of("target", "agreement");

  private final Judge judge;

  AgreementRun(Judge judge) {
    this.judge = judge;
  }

  /** Empty if the two agree on all; the smallest disagreements otherwise. */
  String disagreements(String name, List<AgreementCase> cases) {
    var report = compared(cases);
    System.out.println("Agreement on " + name + "\n" + report);
    keep(name, cases, report);
    return shown(report.disagreements());
  }

  AgreementReport compared(List<AgreementCase> cases) {
    var report = new AgreementReport();
    for (int start = 0; start < cases.size(); start += BATCH) {
      var batch = cases.subList(start, Math.min(cases.size(), start + BATCH));
      judge.compared(batch).forEach(report::add);
    }
    return report;
  }

  private String shown(List<Disagreement> found) {
    if (found.isEmpty()) {
      return "";
    }
    var shrinker = new Shrinker(judge);
    return found.size()
        + " cases disagree, the first ones reduced:\n"
        + found.stream()
            .limit(SHOWN)
            .map(shrinker::minimal)
            .map(Disagreement::toString)
            .collect(Collectors.joining("\n"));
  }

  /** Leaves the report, and the cases as the script of the reference reads them. */
  private static void keep(String name, List<AgreementCase> cases, AgreementReport report) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".csv"), report.matrix());
      Files.writeString(FOLDER.resolve(name + ".txt"), report.toString());
      Files.write(
          FOLDER.resolve(name + ".jsonl"),
          cases.stream().map(example -> Json.text(example.request())).toList());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
