package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Possibilities;
import fr.prevenance.rules.model.Possibilities.Kind;
import fr.prevenance.rules.model.Possibilities.Possibility;
import fr.prevenance.rules.model.Unit;
import fr.prevenance.rules.model.UnitConversion;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** {@code une possibilité}: the only values a rule may take. */
record PossibilitiesParser(DefinitionParser parser) {
  static final String KEY = "une possibilité";

  /** Those of a rule: written at its level or, in the old way, within its value. */
  Optional<Possibilities> of(Tree.Mapping rule) {
    var own = rule.entry(KEY);
    var entry = own.isPresent() || !parser.isCompatible() ? own : within(rule);
    return entry.flatMap(this::parse);
  }

  private static Optional<Tree.Entry> within(Tree.Mapping rule) {
    return within(rule, "formule").or(() -> within(rule, "valeur"));
  }

  private static Optional<Tree.Entry> within(Tree.Mapping rule, String key) {
    return rule.find(key)
        .filter(Tree.Mapping.class::isInstance)
        .flatMap(tree -> ((Tree.Mapping) tree).entry(KEY));
  }

  private Optional<Possibilities> parse(Tree.Entry entry) {
    var list =
        parser.isCompatible() && entry.value() instanceof Tree.Mapping old
            ? old.entry("possibilités").orElse(entry)
            : entry;
    var items = new ArrayList<Possibility>();
    for (var item : items(list)) {
      possibility(item).filter(read -> isOfOneKind(read, items, item)).ifPresent(items::add);
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    refuseDuplicates(items, list);
    var kind = kind(items.getFirst());
    return Optional.of(
        new Possibilities(kind, kind == Kind.NUMBER ? unit(items) : Optional.empty(), items));
  }

  private List<Tree> items(Tree.Entry entry) {
    if (entry.value() instanceof Tree.Sequence sequence && !sequence.items().isEmpty()) {
      return parser.bounded(sequence.items(), entry);
    }
    parser.fault(
        entry.value().place(),
        "argument-invalide",
        "« une possibilité » attend une liste d'au moins un élément.",
        "Écrivez chaque possibilité sur une ligne commençant par « - ».");
    return List.of();
  }

  /** A text, a number, the name of a rule, or a rule defined in place. */
  private Optional<Possibility> possibility(Tree item) {
    return switch (item) {
      case Tree.Mapping mapping when mapping.entries().size() == 1 ->
          read(mapping.entries().getFirst().key());
      case Tree.Scalar scalar -> read(scalar);
      case Tree.Mapping _, Tree.Sequence _ -> unsupported(item);
    };
  }

  private Optional<Possibility> read(Tree.Scalar scalar) {
    return switch (parser.node(scalar)) {
      case Node.Constant(Value.Text text) -> Optional.of(new Possibility(text, Optional.empty()));
      case Node.Constant(Value.Number number) ->
          Optional.of(new Possibility(number, Optional.empty()));
      case Node.Constant(Value.Undefined _) -> Optional.empty();
      case Node.Reference reference ->
          Optional.of(new Possibility(Value.of(scalar.text().strip()), Optional.of(reference)));
      default -> unsupported(scalar);
    };
  }

  private Optional<Possibility> unsupported(Tree item) {
    parser.fault(
        item.place(),
        "possibilite-invalide",
        "Une possibilité est un texte, un nombre ou le nom d'une règle.",
        "Écrivez un texte entre apostrophes (\"'CDI'\"), un nombre, ou une règle par ligne.");
    return Optional.empty();
  }

  private boolean isOfOneKind(Possibility read, List<Possibility> before, Tree item) {
    if (before.isEmpty() || kind(read) == kind(before.getFirst()) && converts(read, before)) {
      return true;
    }
    parser.fault(
        item.place(),
        "possibilites-melangees",
        "Les possibilités doivent être toutes du même type et d'unités convertibles.",
        "Écrivez toutes les possibilités de la même façon.");
    return false;
  }

  private static boolean converts(Possibility read, List<Possibility> before) {
    var reference = unit(before);
    return reference.isEmpty()
        || UnitConversion.convertible(unitOf(read).orElse(null), reference.get());
  }

  private static Kind kind(Possibility item) {
    if (item.rule().isPresent()) {
      return Kind.REFERENCE;
    }
    return item.value() instanceof Value.Number ? Kind.NUMBER : Kind.TEXT;
  }

  /** That of the last number, if the first has one. */
  private static Optional<Unit> unit(List<Possibility> items) {
    var first = unitOf(items.getFirst());
    return first.isEmpty() ? first : unitOf(items.getLast());
  }

  private static Optional<Unit> unitOf(Possibility item) {
    return item.value() instanceof Value.Number number
        ? number.unit().map(Unit::parse)
        : Optional.empty();
  }

  private void refuseDuplicates(List<Possibility> items, Tree.Entry entry) {
    var unit = unit(items);
    var seen = new HashSet<Object>();
    for (var item : items) {
      if (!seen.add(key(item, unit))) {
        parser.fault(
            entry.value().place(),
            "possibilite-en-double",
            "Une possibilité est écrite deux fois : " + word(item.value()) + ".",
            "Retirez l'une des deux.");
      }
    }
  }

  private static Object key(Possibility item, Optional<Unit> unit) {
    return item.value() instanceof Value.Number number && number.unit().isPresent()
        ? UnitConversion.convert(
            number.number(), Unit.parse(number.unit().get()), unit.orElse(null))
        : word(item.value());
  }

  private static Object word(Value value) {
    return switch (value) {
      case Value.Text(var text) -> text;
      case Value.Number(var number, _) -> number;
      default -> value;
    };
  }
}
