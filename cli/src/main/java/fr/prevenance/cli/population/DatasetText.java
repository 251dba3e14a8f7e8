package fr.prevenance.cli.population;

import fr.prevenance.cli.rights.FactTypes;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.Processing;
import fr.prevenance.population.duckdb.PopulationProfile;
import fr.prevenance.population.duckdb.PopulationProfile.Tally;
import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A dataset as people read it. */
final class DatasetText {
  private static final String TOO_FEW = "moins de 11 lignes d'un côté";

  private final PrintWriter out;

  DatasetText(PrintWriter out) {
    this.out = out;
  }

  void print(DatasetDescription description, PopulationProfile profile) {
    Processing processing = description.processing();
    out.println(description.title());
    line("Données", description.holding().word() + "s, " + description.origin().word() + "s");
    line("Responsable", processing.controller());
    line("Finalité", processing.purpose().word());
    line("Droits", String.join(", ", processing.rights()));
    line("Base publiée", processing.publishedBasis());
    line("Reçu le", FrenchFormat.date(description.receivedOn()));
    line("Expire le", FrenchFormat.date(description.expiresOn()));
    line("Parle du", FrenchFormat.date(description.asOf()));
    profile.tables().forEach(this::print);
    profile.memberships().forEach(this::print);
  }

  private void line(String name, String value) {
    out.printf("  %-14s %s%n", name, value);
  }

  private void print(PopulationProfile.Table table) {
    out.println();
    out.printf("%s : %s%n", table.entity(), counted(table.rows(), "ligne"));
    table.facts().forEach(fact -> print(fact, table.rows()));
  }

  private void print(PopulationProfile.Fact profile, long rows) {
    DatasetFact fact = profile.fact();
    String unit = fact.unit().map(word -> ", en " + word).orElse("");
    String certified = fact.isCertified() ? ", certifiée" : "";
    out.printf("  %s (%s%s)%n", fact.name(), FactTypes.word(fact.meaning().type()), unit);
    out.printf("    %s ; de %s%s%n", fact.meaning().period(), fact.source(), certified);
    out.printf(
        "    inconnue %s ; non applicable %s%s%n",
        share(profile.missing(), rows), share(profile.notApplicable(), rows), values(profile));
  }

  private static String values(PopulationProfile.Fact profile) {
    StringBuilder values = new StringBuilder();
    profile
        .distinct()
        .ifPresent(count -> values.append(" ; environ ").append(counted(count, "valeur")));
    profile
        .least()
        .ifPresent(least ->
            profile
                .greatest()
                .ifPresent(greatest -> values.append(" ; ").append(extent(least, greatest))));
    return values.toString();
  }

  private static String extent(Value least, Value greatest) {
    return least instanceof Value.Date(var first) && greatest instanceof Value.Date(var last)
        ? "du " + FrenchFormat.date(first) + " au " + FrenchFormat.date(last)
        : "de " + FrenchFormat.value(least) + " à " + FrenchFormat.value(greatest);
  }

  private void print(PopulationProfile.Membership membership) {
    long rows = membership.rows();
    out.println();
    out.printf("appartenances, %s : %s%n", membership.kind(), counted(rows, "ligne"));
    out.printf(
        "  principales %s ; parts partielles %s%n",
        share(membership.principal(), rows), share(membership.shared(), rows));
    String roles =
        membership.roles().entrySet().stream()
            .map(role ->
                (role.getKey().isEmpty() ? "inconnu" : role.getKey())
                    + " "
                    + share(role.getValue(), rows))
            .collect(Collectors.joining(" ; "));
    out.printf("  rôles : %s%n", roles);
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.FRANCE, "%,d", count) + " " + noun + (count > 1 ? "s" : "");
  }

  private static String share(Tally tally, long rows) {
    return tally.rows().isEmpty()
        ? TOO_FEW
        : String.format(
            Locale.FRANCE, "%.1f %%", rows == 0 ? 0.0 : 100.0 * tally.rows().getAsLong() / rows);
  }
}
