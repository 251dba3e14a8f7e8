package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.syntax.DateText;
import fr.prevenance.rules.syntax.Tree;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code valeurs datées}: what the law says from each date on.
 *
 * <p>Each entry has {@code depuis} and either {@code valeur} or {@code abrogé: oui}, and may name
 * the text that set it ({@code référence}) and where to read it ({@code lien}).
 */
record DatedMechanism() implements Mechanism {
  private static final List<String> KEYS =
      List.of("depuis", "valeur", "abrogé", "référence", "lien");

  @Override
  public Node parse(Tree.Entry entry, DefinitionParser parser) {
    var versions = new ArrayList<Node.Version>();
    for (var item : parser.items(entry)) {
      var version = version(item, parser);
      if (!versions.isEmpty() && !version.from().isAfter(versions.getLast().from())) {
        parser.fault(
            item.place(),
            "dates-desordonnees",
            "Cette valeur ne vient pas après la précédente.",
            "Rangez les valeurs de la plus ancienne à la plus récente, une par date.");
      }
      versions.add(version);
    }
    return new Node.Dated(parser.evaluationDay(), versions);
  }

  private static Node.Version version(Tree item, DefinitionParser parser) {
    var arguments = parser.arguments(item, "valeurs datées", KEYS);
    boolean repealed = arguments.isYes("abrogé");
    if (repealed && arguments.find("valeur").isPresent()) {
      parser.fault(
          item.place(),
          "valeur-abrogee",
          "Une valeur abrogée ne peut pas avoir de « valeur ».",
          "Gardez « abrogé: oui » ou « valeur », pas les deux.");
    }
    var value = repealed ? arguments.optional("valeur") : arguments.requiredIn("valeur");
    return new Node.Version(
        day(arguments, item, parser),
        repealed ? Optional.empty() : value,
        arguments.text("référence"),
        arguments.text("lien"));
  }

  private static LocalDate day(Arguments arguments, Tree item, DefinitionParser parser) {
    var written = arguments.text("depuis");
    return written
        .flatMap(DateText::parse)
        .orElseGet(() -> {
          parser.fault(
              arguments.find("depuis").orElse(item).place(),
              "date-impossible",
              written.isEmpty()
                  ? "Il manque « depuis », le premier jour où la valeur est en vigueur."
                  : "« " + written.get() + " » n'est pas une date.",
              "Écrivez depuis: JJ/MM/AAAA, par exemple 01/04/2025.");
          return LocalDate.MIN;
        });
  }
}
