package fr.prevenance.cli.rights;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code rights show}: what one right is, rests on and needs to know. */
@Command(
    name = "show",
    description = "Un droit : ses textes, sa vigueur, les données qu'il demande.",
    mixinStandardHelpOptions = true)
final class ShowRight implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private PackSource source;

  @Parameters(paramLabel = "SLUG", description = "nom de son dossier, tel que cheque-energie")
  private String slug = "";

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() {
    RightPack pack = source.one(slug);
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(RightSheet.full(pack)));
    } else {
      print(pack, out);
    }
    return 0;
  }

  private static void print(RightPack pack, PrintWriter out) {
    out.println(pack.title() + pack.acronym().map(" (%s)"::formatted).orElse(""));
    out.println("  Autorité       " + pack.authority());
    out.println("  En vigueur     " + InForce.words(pack));
    out.println("  Version        " + pack.fingerprint());
    out.println("  Pour           " + pack.entity() + " ; on écrit à : " + pack.recipientRole());
    out.println("  Exemples       " + pack.cases().size() + " dans cas.yaml");
    out.println();
    out.println("Textes");
    pack.legalTexts().forEach(text -> out.printf("  %s%n    %s%n", text.title(), text.link()));
    out.println();
    out.println("Données demandées");
    pack.facts().forEach(fact -> print(fact, out));
  }

  private static void print(FactDefinition fact, PrintWriter out) {
    String unit = fact.unit().map(word -> ", en " + word).orElse("");
    out.printf("  %s (%s%s)%n", fact.name(), FactTypes.word(fact.type()), unit);
    out.printf("    %s ; détenteur : %s%n", fact.period(), fact.holder());
    out.printf("    %s%n", fact.necessity());
  }
}
