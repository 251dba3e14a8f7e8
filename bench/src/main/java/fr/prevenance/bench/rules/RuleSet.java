package fr.prevenance.bench.rules;

import static fr.prevenance.bench.rules.Fact.bool;
import static fr.prevenance.bench.rules.Fact.choice;
import static fr.prevenance.bench.rules.Fact.number;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Rules made up for this measure, in the spirit of a social benefit.
 *
 * @param file in the resources
 * @param asked the rule evaluated, on which nearly all the others have a bearing
 */
record RuleSet(String name, String file, String asked, List<Fact> facts) {

  /** « Allocation de chauffage »: 27 rules. */
  static final RuleSet HEATING =
      new RuleSet(
          "27 rules",
          "chauffage.publicodes",
          "allocation . versée",
          List.of(
              number("ménage . revenus", "€/mois", 0, 3500, 0.01),
              number("ménage . pensions", "€/an", 0, 15000, 1).sometimesLacking(),
              bool("ménage . couple"),
              number("ménage . enfants", "", 0, 6, 1),
              number("ménage . âge", "an", 16, 95, 1),
              bool("ménage . étudiant").sometimesLacking(),
              choice("logement . zone", "A", "B", "C"),
              number("logement . loyer", "€/mois", 150, 1200, 0.1),
              number("logement . surface", "m²", 6, 140, 1)));

  /** « Cinq aides d'un foyer »: 61 rules. */
  static final RuleSet HOUSEHOLD =
      new RuleSet(
          "61 rules",
          "foyer.publicodes",
          "total . versé",
          List.of(
              number("foyer . salaires", "€/mois", 0, 4000, 0.01),
              number("foyer . autres ressources", "€/an", 0, 20000, 1).sometimesLacking(),
              bool("foyer . couple"),
              number("foyer . enfants", "", 0, 6, 1),
              number("foyer . âge", "an", 16, 95, 1),
              choice("foyer . situation", "emploi", "chômage", "études", "retraite"),
              number("foyer . patrimoine", "€", 0, 300000, 100).sometimesLacking(),
              number("logement . loyer", "€/mois", 150, 1200, 0.1),
              number("logement . surface", "m²", 6, 140, 1),
              bool("logement . propriétaire").sometimesLacking(),
              number("transport . distance", "km/jour", 0, 120, 0.1)));

  static final List<RuleSet> ALL = List.of(HEATING, HOUSEHOLD);

  static RuleSet named(String name) {
    return ALL.stream().filter(set -> set.name().equals(name)).findFirst().orElseThrow();
  }

  RuleBook read(Options options) {
    try {
      return RuleBook.read(List.of(new RuleSource(file, text())), options);
    } catch (RuleBookException refused) {
      throw new IllegalStateException(refused.getMessage(), refused);
    }
  }

  String text() {
    try (InputStream source = RuleSet.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
