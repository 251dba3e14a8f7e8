package fr.prevenance.cli.rights;

import fr.prevenance.cli.Refusal;
import fr.prevenance.packs.RightPack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rights test}: replays the examples of {@code cas.yaml}. */
@Command(
    name = "test",
    description = {
      "Rejoue les exemples de cas.yaml, et dit quelle part des branches des règles ils prennent.",
      "Statut 1 si l'un d'eux donne autre chose que ce qu'il annonce."
    },
    mixinStandardHelpOptions = true)
final class TestRights implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @Parameters(arity = "0..1", paramLabel = "SLUG", description = "un droit connu (défaut : tous)")
  private @Nullable String slug;

  @Option(
      names = "--coverage",
      description = "nomme aussi les branches des règles qu'aucun exemple ne prend")
  private boolean coverage;

  @Option(
      names = "--min-coverage",
      paramLabel = "N",
      description = "statut 1 aussi sous N %% des branches d'un droit (par défaut : 0)")
  private int least;

  @Option(names = "--json", description = "une liste JSON")
  private boolean json;

  @Override
  public Integer call() {
    List<RightPack> packs = slug == null ? source.all() : source.versions(slug);
    List<TriedRight> tried = packs.stream().map(TriedRight::of).toList();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(tried));
    } else {
      tried.forEach(right -> out.print(text(right)));
    }
    return tried.stream().allMatch(this::isGood) ? 0 : Refusal.INPUT_REFUSED;
  }

  private String text(TriedRight right) {
    return right.text() + (coverage ? right.coverage().list(source.base()) : "");
  }

  private boolean isGood(TriedRight right) {
    return right.passed() && right.coverage().percent() >= least;
  }
}
