package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code faits:} and {@code absence:}; a fact that no right asks for is refused. */
final class FactSections {
  private static final Set<String> FACT = Set.of("fait", "colonne", "valeur");
  private static final Set<String> ABSENCE = Set.of("fait", "valeur");

  private final Section source;
  private final Set<String> rights;
  private final DeclaredFacts declared;

  FactSections(Section source, Set<String> rights, DeclaredFacts declared) {
    this.source = source;
    this.rights = rights;
    this.declared = declared;
  }

  List<AgreedFact> read() {
    var facts = new ArrayList<AgreedFact>();
    var names = new HashSet<String>();
    for (var section : source.sections("faits", FACT)) {
      definition(section).flatMap(definition -> fact(section, definition)).ifPresent(facts::add);
      if (!names.add(section.optionalText("fait").orElse(""))) {
        section.problem("fait", "le fait est donné deux fois par la même source.");
      }
    }
    return List.copyOf(facts);
  }

  Map<String, Value> absence() {
    var values = new HashMap<String, Value>();
    for (var section : source.sections("absence", ABSENCE)) {
      definition(section)
          .ifPresent(definition ->
              constant(section, definition)
                  .ifPresent(value -> values.put(definition.name(), value)));
    }
    return Map.copyOf(values);
  }

  private Optional<AgreedFact> fact(Section section, FactDefinition definition) {
    if (section.has("colonne") == section.has("valeur")) {
      section.problem("fait", "un fait a soit une « colonne », soit une « valeur ».");
      return Optional.empty();
    }
    return section.has("colonne")
        ? Optional.of(new AgreedFact.FromColumn(definition, section.text("colonne")))
        : constant(section, definition)
            .map(value -> new AgreedFact.FromPresence(definition.name(), value));
  }

  private Optional<Value> constant(Section section, FactDefinition definition) {
    var value = FactText.read(definition, section.text("valeur"));
    if (value.isEmpty()) {
      section.problem(
          "valeur", "la valeur n’est pas du type du fait. " + FactText.expected(definition.type()));
    }
    return value;
  }

  /** CRPA L114-8: nothing but what is strictly necessary. */
  private Optional<FactDefinition> definition(Section section) {
    var name = section.text("fait");
    var found = declared.find(name, rights);
    boolean areRightsKnown = rights.stream().allMatch(declared::knows);
    if (found.isEmpty() && !name.isEmpty() && areRightsKnown) {
      section.problem(
          "fait",
          "aucun droit du traitement ne demande le fait « %s » : il n’a pas à être reçu (CRPA, L114-8)."
                  .formatted(name)
              + Suggestion.nearest(declared.names(rights), name)
                  .map(" Vouliez-vous écrire « %s » ?"::formatted)
                  .orElse(" Retirez-le, ou déclarez-le dans donnees.yaml avec sa nécessité."));
    }
    return found;
  }
}
