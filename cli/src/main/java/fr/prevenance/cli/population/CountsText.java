package fr.prevenance.cli.population;

import fr.prevenance.packs.Euros;
import fr.prevenance.population.duckdb.RightCount;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The counts of a detection, for people to read. */
record CountsText(PrintWriter out) {

  void print(Map<String, RightCount> counts) {
    counts.forEach(this::print);
  }

  private void print(String right, RightCount count) {
    out.println(right + " (" + count.version() + ")");
    line("droit certain", count.certain());
    line("droit probable", count.probable());
    line("droit possible", count.possible());
    if (count.amountInCents() > 0) {
      out.println("  total des montants : " + Euros.text(count.amountInCents()));
    }
    line("à compléter", count.toComplete());
    line("pas de droit", count.notEligible());
    if (count.failed() > 0) {
      line("en erreur, à voir par un agent", count.failed());
    }
    if (!count.excluded().isEmpty()) {
      out.println(
          count.excluded().entrySet().stream()
              .map(reason -> reason.getKey() + " " + number(reason.getValue()))
              .collect(Collectors.joining(", ", "  laissés de côté : ", "")));
    }
  }

  private void line(String what, long count) {
    out.println("  " + what + " : " + number(count));
  }

  private static String number(long count) {
    return String.format(Locale.FRANCE, "%,d", count);
  }
}
