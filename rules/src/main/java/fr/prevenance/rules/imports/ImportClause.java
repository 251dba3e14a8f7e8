package fr.prevenance.rules.imports;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Tree;
import java.util.List;
import java.util.Optional;

/**
 * One {@code importer!}, as written in a file.
 *
 * @param packageName name of the package, well formed
 * @param source where the rules say it is
 * @param url for people only: never followed
 * @param under namespace that will hold the copies
 * @param place of the package's name
 */
record ImportClause(
    String packageName,
    Optional<String> source,
    Optional<String> url,
    RuleName under,
    List<Item> items,
    Place place) {
  ImportClause {
    items = List.copyOf(items);
  }

  /**
   * A rule asked for.
   *
   * @param attributes that override those of the package
   */
  record Item(RuleName rule, Optional<Tree.Mapping> attributes, Place place) {}

  /** Told at the end of the description of each copy. */
  String note() {
    return "Règle importée du paquet « "
        + packageName
        + " »"
        + url.map(link -> " (" + link + ")").orElse("")
        + ".";
  }
}
