package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Documentation;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Tree;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a rule says of itself to people. */
record DocumentationParser(RuleName rule, DefinitionParser parser) {
  /** Keys without effect on values. */
  static final List<String> KEYS =
      List.of(
          "titre",
          "description",
          "question",
          "références",
          "note",
          "résumé",
          "icônes",
          "acronyme",
          "exemples",
          "suggestions",
          "meta",
          "form");

  static Documentation untitled(RuleName rule) {
    return new Documentation(defaultTitle(rule), Optional.empty(), Optional.empty(), Map.of());
  }

  Documentation parse(Tree.Mapping mapping) {
    return new Documentation(
        text(mapping, "titre").orElseGet(() -> defaultTitle(rule)),
        text(mapping, "description"),
        text(mapping, "question"),
        mapping.find("références").map(this::references).orElse(Map.of()));
  }

  private Optional<String> text(Tree.Mapping mapping, String key) {
    return text(mapping.find(key));
  }

  private Optional<String> text(Optional<Tree> tree) {
    return parser.isCompatible()
        ? tree.filter(Tree.Scalar.class::isInstance)
            .map(scalar -> ((Tree.Scalar) scalar).text().strip())
            .filter(words -> !words.isEmpty())
        : tree.flatMap(parser::text);
  }

  private Map<String, String> references(Tree tree) {
    var links = new LinkedHashMap<String, String>();
    if (tree instanceof Tree.Mapping mapping) {
      mapping
          .entries()
          .forEach(e -> text(Optional.of(e.value())).ifPresent(link -> links.put(e.name(), link)));
    } else if (!parser.isCompatible()) {
      parser.fault(
          tree.place(),
          "argument-invalide",
          "« références » attend des lignes « texte cité: lien ».",
          "Écrivez par exemple « Code de l'énergie, article R. 124-1: https://… ».");
    }
    return links;
  }

  private static String defaultTitle(RuleName rule) {
    var last = rule.lastSegment();
    return last.substring(0, 1).toUpperCase(Locale.FRENCH) + last.substring(1);
  }
}
