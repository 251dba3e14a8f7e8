package fr.prevenance.cli.practices;

import fr.prevenance.packs.Practice;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code practices list}: one line for each practice. */
@Command(
    name = "list",
    description = "Les pratiques connues, par levier, avec leur gain et leur effort, de 1 à 4.",
    mixinStandardHelpOptions = true)
final class ListPractices implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private SheetSource source;

  @Option(names = "--json", description = "une liste JSON")
  private boolean json;

  @Override
  public Integer call() {
    List<Practice> practices = source.all().all();
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      var lines = practices.stream().map(PracticeLine::of).toList();
      out.println(JsonMapper.shared().writeValueAsString(lines));
    } else {
      practices.forEach(practice -> out.println(line(practice)));
    }
    return 0;
  }

  private static String line(Practice practice) {
    String name = practice.number().map(number -> "%2d".formatted(number)).orElse(" –");
    return String.format(
        Locale.FRENCH,
        "%s  levier %d  gain %.2f  effort %.2f  %s",
        name,
        practice.lever(),
        practice.gain(),
        practice.effort(),
        practice.title());
  }
}
