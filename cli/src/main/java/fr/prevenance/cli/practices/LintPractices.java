package fr.prevenance.cli.practices;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.IssueReport;
import fr.prevenance.packs.Commitment;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practices;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code practices lint}: every fault of one sheet, of a folder of sheets, or of the packaged. */
@Command(
    name = "lint",
    description = "Les défauts des fiches : où, quoi, comment corriger. Statut 1 s'il y en a.",
    mixinStandardHelpOptions = true)
final class LintPractices implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "le dossier d'une fiche, ou un dossier de fiches (défaut : celles livrées)")
  private @Nullable Path folder;

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() {
    Optional<Path> target = Optional.ofNullable(folder);
    List<PackIssue> issues =
        target.map(sheets -> Practices.lint(sheets, packaged())).orElseGet(() -> bundled());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(Map.of("issues", issues)));
    } else if (issues.isEmpty()) {
      out.println("Aucun défaut.");
    } else {
      out.println(IssueReport.text(issues, target.map(LintPractices::base).orElse(Path.of(""))));
    }
    return issues.isEmpty() ? 0 : Refusal.INPUT_REFUSED;
  }

  private static List<PackIssue> bundled() {
    try {
      Practices.bundled();
      return List.of();
    } catch (PackException refused) {
      return refused.issues();
    }
  }

  /** What a folder may name though it does not say it; faults of what is packaged are not its. */
  private static List<Commitment> packaged() {
    try {
      return Practices.bundled().commitments();
    } catch (PackException _) {
      return List.of();
    }
  }

  /** Folder that the files of issues lie in. */
  private static Path base(Path folder) {
    return Files.isRegularFile(folder.resolve("fiche.yaml"))
        ? Optional.ofNullable(folder.toAbsolutePath().normalize().getParent()).orElseThrow()
        : folder;
  }
}
