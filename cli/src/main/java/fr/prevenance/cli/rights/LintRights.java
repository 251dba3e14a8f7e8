package fr.prevenance.cli.rights;

import fr.prevenance.cli.Refusal;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rights lint}: every fault of one right, of a folder of rights, or of all known. */
@Command(
    name = "lint",
    description = "Les défauts des dossiers : où, quoi, comment corriger. Statut 1 s'il y en a.",
    mixinStandardHelpOptions = true)
final class LintRights implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @Parameters(
      arity = "0..1",
      paramLabel = "SLUG|DIR",
      description =
          "un droit connu, le dossier d'un droit, ou un dossier de droits (défaut : tous)")
  private @Nullable String target;

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() {
    Lint lint = target == null ? Lint.all(source) : Lint.of(target, source);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(lint));
    } else if (lint.issues().isEmpty()) {
      out.printf("Aucun défaut dans : %s.%n", String.join(", ", lint.checked()));
    } else {
      out.println(IssueReport.text(lint.issues(), lint.base()));
    }
    return lint.issues().isEmpty() ? 0 : Refusal.INPUT_REFUSED;
  }
}
