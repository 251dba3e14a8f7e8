package fr.prevenance.cli.rights;

import fr.prevenance.packs.PackIssue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Faults of packs and sheets as people read them: file and line, cause, mend. */
public final class IssueReport {

  private IssueReport() {}

  /**
   * @param base folder that the issues' files lie in, such as {@code rights}
   */
  public static String text(List<PackIssue> issues, Path base) {
    String faults = issues.stream().map(issue -> text(issue, base)).collect(Collectors.joining());
    return faults + "%d %s.".formatted(issues.size(), issues.size() == 1 ? "défaut" : "défauts");
  }

  private static String text(PackIssue issue, Path base) {
    return "%s:%d : %s [%s]%n  → %s%n"
        .formatted(
            base.resolve(issue.file()), issue.line(), issue.message(), issue.code(), issue.mend());
  }
}
