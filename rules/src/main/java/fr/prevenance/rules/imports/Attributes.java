package fr.prevenance.rules.imports;

import fr.prevenance.rules.mechanism.RuleParser;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;

/** The attributes of an imported rule, of which whoever imports it overrides some. */
final class Attributes {
  private Attributes() {}

  /** What is left of the definition in the package: a value takes the place of any value. */
  static Tree.Mapping kept(Tree body, Tree.Mapping overriding) {
    boolean givesValue =
        overriding.entries().stream().anyMatch(entry -> RuleParser.givesValue(entry.name()));
    return new Tree.Mapping(
        entries(body).stream()
            .filter(entry -> overriding.entry(entry.name()).isEmpty())
            .filter(entry -> !givesValue || !RuleParser.givesValue(entry.name()))
            .toList(),
        body.place());
  }

  static Tree.Mapping overridden(Tree body, Tree.Mapping overriding) {
    var all = new ArrayList<>(kept(body, overriding).entries());
    all.addAll(overriding.entries());
    return new Tree.Mapping(all, body.place());
  }

  private static List<Tree.Entry> entries(Tree body) {
    return switch (body) {
      case Tree.Mapping mapping -> mapping.entries();
      case Tree.Scalar scalar when !scalar.isNull() ->
          List.of(new Tree.Entry(new Tree.Scalar("valeur", false, false, body.place()), scalar));
      case Tree.Scalar _, Tree.Sequence _ -> List.of();
    };
  }
}
