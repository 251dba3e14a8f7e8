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

  private final RuleEngine reference;
  private final RuleEngine ours;

  AgreementRun(RuleEngine reference, RuleEngine ours) {
    this.reference = reference;
    this.ours = ours;
  }

  /** Empty if the two agree on all; the smallest disagreements otherwise. */
  String disagreements(String name, List<AgreementCase> cases) {
    var report = compared(cases);
    System.out.println("Agreement on " + name + "\n" + report);
    keep(name, report);
    return shown(report.disagreements());
  }

  AgreementReport compared(List<AgreementCase> cases) {
    var report = new AgreementReport();
    for (int start = 0; start < cases.size(); start += BATCH) {
      var batch = cases.subList(start, Math.min(cases.size(), start + BATCH));
      var expected = reference.answerAll(batch);
      var answered = ours.answerAll(batch);
      for (int index = 0; index < batch.size(); index++) {
        report.add(batch.get(index), expected.get(index), answered.get(index));
      }
    }
    return report;
  }

  private String shown(List<Disagreement> found) {
    if (found.isEmpty()) {
      return "";
    }
    var shrinker = new Shrinker(reference, ours);
    return found.size()
        + " cases disagree, the first ones reduced:\n"
        + found.stream()
            .limit(SHOWN)
            .map(shrinker::minimal)
            .map(Disagreement::toString)
            .collect(Collectors.joining("\n"));
  }

  private static void keep(String name, AgreementReport report) {
    try {
      Files.createDirectories(FOLDER);
      Files.writeString(FOLDER.resolve(name + ".csv"), report.matrix());
      Files.writeString(FOLDER.resolve(name + ".txt"), report.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
