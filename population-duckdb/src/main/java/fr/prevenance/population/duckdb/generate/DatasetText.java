package fr.prevenance.population.duckdb.generate;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.SharedFact;
import fr.prevenance.population.fictive.FictivePopulation;
import fr.prevenance.population.fictive.GroupKind;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/** {@code dataset.yaml} of a fictional population. */
record DatasetText(FictivePopulation population, FactDictionary dictionary) {
  private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  String text() {
    StringBuilder text = new StringBuilder(head());
    text.append("personnes:\n  faits:\n").append(facts("    ", PersonFacts.all()));
    text.append("groupes:\n");
    for (GroupKind kind : GroupKind.values()) {
      text.append("  ").append(kind.word()).append(":\n    faits:\n");
      text.append(facts("      ", GroupFacts.of(kind)));
    }
    return text.toString();
  }

  private String head() {
    String day = population.day().format(FRENCH);
    return """
    # Personnes inventées : prevenance population generate --people %d --seed %d --date %s
    titre: France fictive
    détention: propre
    origine: fictive
    traitement:
      responsable: Population fictive de Prévenance
      finalité: informer
      droits: [%s]
      base publiée: Données fictives, voir docs/guide/population-fictive.md
    reçu: %s
    expire: 31/12/2999
    date de référence: %s
    format: parquet
    exclusions: oui
    """
        .formatted(
            population.people(),
            population.seed(),
            population.day(),
            String.join(", ", FictivePopulation.RIGHTS),
            day,
            day);
  }

  private String facts(String margin, List<Said> facts) {
    return facts.stream().map(said -> margin + fact(said)).collect(Collectors.joining());
  }

  private String fact(Said said) {
    SharedFact meaning =
        dictionary
            .find(said.fact())
            .orElseThrow(() -> new IllegalStateException("No right knows of " + said.fact()));
    return "- {nom: \"%s\", source: \"%s\", certifiée: oui}\n"
        .formatted(meaning.name(), meaning.holders().getFirst());
  }
}
