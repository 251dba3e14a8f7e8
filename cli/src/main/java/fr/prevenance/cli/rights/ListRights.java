package fr.prevenance.cli.rights;

import fr.prevenance.packs.RightPack;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rights list}: one line for each right. */
@Command(name = "list", description = "Les droits connus.", mixinStandardHelpOptions = true)
final class ListRights implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @Option(names = "--json", description = "une liste JSON")
  private boolean json;

  @Override
  public Integer call() {
    List<RightPack> packs = source.all();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var sheets = packs.stream().map(RightSheet::summary).toList();
      out.println(JsonMapper.shared().writeValueAsString(sheets));
    } else {
      packs.forEach(pack -> out.println(line(pack, packs)));
    }
    return 0;
  }

  private static String line(RightPack pack, List<RightPack> packs) {
    int width = packs.stream().mapToInt(each -> each.slug().length()).max().orElse(1);
    String slug = pack.slug() + " ".repeat(width - pack.slug().length());
    return "%s  %s (%s), %s".formatted(slug, pack.title(), pack.authority(), InForce.words(pack));
  }
}
