package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Agreement.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code sources:}, the agreements of one processing. */
final class SourceSections {
  private static final Set<String> KEYS =
      Set.of(
          "identifiant",
          "titre",
          "partenaire",
          "base légale",
          "rôle",
          "fichier",
          "format",
          "encodage",
          "séparateur",
          "à jour au",
          "reçu le",
          "expire le",
          "certifiée",
          "détention",
          "clé",
          "membres",
          "faits",
          "absence");

  private final Path folder;
  private final Processing processing;
  private final DeclaredFacts facts;

  SourceSections(Path folder, Processing processing, DeclaredFacts facts) {
    this.folder = folder;
    this.processing = processing;
    this.facts = facts;
  }

  List<AgreedSource> read(Section root) {
    var sources = new ArrayList<AgreedSource>();
    var names = new HashSet<String>();
    for (var section : root.sections("sources", KEYS)) {
      var source = new SourceSection(section, folder, processing, facts).read();
      if (!names.add(source.agreement().source())) {
        section.problem("identifiant", "deux sources portent le même identifiant.");
      }
      sources.add(source);
    }
    if (sources.stream().noneMatch(source -> source.agreement().role() == Role.PRINCIPAL)) {
      root.problem(
          "sources", "aucune source n’a le rôle « principale » : il n’y aurait aucun dossier.");
    }
    return List.copyOf(sources);
  }
}
