package fr.prevenance.cli.practices;

import fr.prevenance.cli.Refusal;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeGauge;
import fr.prevenance.packs.Practices;
import fr.prevenance.packs.Spelling;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code practices show}: the whole sheet of one practice. */
@Command(
    name = "show",
    description = "Une fiche : pourquoi, comment, avec qui et quand, ce qu'elle coûte et apporte.",
    mixinStandardHelpOptions = true)
final class ShowPractice implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SheetSource source;

  @Parameters(paramLabel = "N|SLUG", description = "numéro d'une fiche, ou nom de son dossier")
  private String name = "";

  @Option(names = "--json", description = "un objet JSON")
  private boolean json;

  @Override
  public Integer call() {
    Practice practice = find(source.all());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonMapper.shared().writeValueAsString(PracticeSheet.of(practice)));
    } else {
      print(practice, out);
    }
    return 0;
  }

  private Practice find(Practices known) {
    Optional<Practice> found =
        name.matches("\\d{1,4}") ? known.founding(Integer.parseInt(name)) : known.find(name);
    List<String> slugs = known.all().stream().map(Practice::slug).toList();
    return found.orElseThrow(() ->
        Refusal.input(
            "Aucune fiche ne s'appelle « %s ». %s"
                .formatted(name, Spelling.suggestion(name, slugs))));
  }

  private static void print(Practice practice, PrintWriter out) {
    out.println(practice.number().map(number -> number + ". ").orElse("") + practice.title());
    out.println(practice.summary());
    section("Pourquoi", out);
    out.println(practice.why().strip());
    section("Comment", out);
    practice.how().forEach(part -> out.printf("%s%n%s%n", part.title(), part.text().strip()));
    section("Livrables", out);
    practice.deliverables().forEach(deliverable -> out.println("  " + deliverable));
    section("Plan d'action", out);
    practice
        .plan()
        .forEach(step ->
            out.printf(
                "  mois %d à %d  %s (%s)%n", step.from(), step.until(), step.action(), step.who()));
    section("Jauges, de 1 (faible) à 4 (fort)", out);
    for (PracticeGauge gauge : PracticeGauge.values()) {
      out.printf("  %d  %s%n", practice.level(gauge), gauge.title());
    }
    out.printf(Locale.FRENCH, "  gain %.2f, effort %.2f%n", practice.gain(), practice.effort());
    section("Ce que fait le logiciel", out);
    out.println(practice.platform().scope().title() + ". " + practice.platform().text().strip());
  }

  private static void section(String title, PrintWriter out) {
    out.printf("%n%s%n", title);
  }
}
