package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacement;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code remplace} and {@code rend non applicable}: a name, a mapping, or a list of them. */
record ReplacementParser(DefinitionParser parser) {
  private static final List<String> KEYS = List.of("références à", "dans", "sauf dans", "priorité");

  /** Those a rule declares; what makes others not applicable comes first. */
  List<Replacement> of(Tree.Mapping rule) {
    var all = new ArrayList<Replacement>();
    rule.entry("rend non applicable").ifPresent(entry -> all.addAll(each(entry, true)));
    rule.entry("remplace").ifPresent(entry -> all.addAll(each(entry, false)));
    return all;
  }

  private List<Replacement> each(Tree.Entry entry, boolean notApplicable) {
    return items(entry).stream()
        .filter(item -> !(item instanceof Tree.Scalar scalar && scalar.isNull()))
        .map(item -> one(item, notApplicable))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<Tree> items(Tree.Entry entry) {
    return entry.value() instanceof Tree.Sequence sequence
        ? parser.bounded(sequence.items(), entry)
        : List.of(entry.value());
  }

  private Optional<Replacement> one(Tree tree, boolean notApplicable) {
    if (tree instanceof Tree.Scalar scalar) {
      if (replacesNothing(scalar)) {
        return Optional.empty();
      }
      return reference(scalar)
          .map(replaced ->
              new Replacement(
                  parser.itself(), replaced.rule(), List.of(), List.of(), 0, notApplicable));
    }
    var arguments = parser.arguments(tree, "remplace", KEYS);
    var replaced = arguments.find("références à").flatMap(this::reference);
    if (replaced.isEmpty()) {
      arguments.required("références à");
      return Optional.empty();
    }
    return Optional.of(
        new Replacement(
            parser.itself(),
            replaced.get().rule(),
            names(arguments, "dans"),
            names(arguments, "sauf dans"),
            priority(arguments),
            notApplicable));
  }

  /** The reference lets a text stand that is a value and no name. */
  private boolean replacesNothing(Tree.Scalar scalar) {
    return parser.isCompatible()
        && scalar.quoted()
        && parser.node(scalar) instanceof Node.Constant(var value)
        && !(value instanceof Value.Undefined);
  }

  private List<String> names(Arguments arguments, String key) {
    return arguments.mapping().entry(key).stream()
        .flatMap(entry -> items(entry).stream())
        .map(this::reference)
        .flatMap(Optional::stream)
        .map(Node.Reference::name)
        .toList();
  }

  private double priority(Arguments arguments) {
    var written = arguments.find("priorité");
    if (written.isEmpty() || written.get() instanceof Tree.Scalar none && none.isNull()) {
      return 0;
    }
    if (written.get() instanceof Tree.Scalar scalar && scalar.number().orElse(-1) >= 0) {
      return scalar.number().orElse(0);
    }
    parser.fault(
        written.get().place(),
        "priorite-invalide",
        "La priorité d'un remplacement est un nombre positif ou nul.",
        "Écrivez par exemple « priorité: 1 ».");
    return 0;
  }

  private Optional<Node.Reference> reference(Tree tree) {
    if (parser.node(tree) instanceof Node.Reference reference) {
      return Optional.of(reference);
    }
    parser.fault(
        tree.place(),
        "argument-invalide",
        "Le nom d'une règle est attendu ici.",
        "Citez une règle qui existe.");
    return Optional.empty();
  }
}
