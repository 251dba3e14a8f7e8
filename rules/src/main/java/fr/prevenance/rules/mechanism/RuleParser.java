package fr.prevenance.rules.mechanism;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Documentation;
import fr.prevenance.rules.model.Fold;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.PeriodEdge;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.model.StaticType;
import fr.prevenance.rules.syntax.Declaration;
import fr.prevenance.rules.syntax.DeclaredRules;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Second pass: every declaration becomes a rule. */
public final class RuleParser {
  private static final List<String> EXTENSIONS = extensions();
  private static final List<String> KNOWN_KEYS = knownKeys();

  /** Each reference to a rule is written with all that may take its place. */
  private static final int MAX_REPLACERS = 500;

  private final DeclaredRules declared;
  private final Issues issues;

  private RuleParser(DeclaredRules declared, Issues issues) {
    this.declared = declared;
    this.issues = issues;
  }

  /** In source order, the reserved rule of the evaluation day last. */
  public static List<Rule> parseAll(DeclaredRules declared, Issues issues) {
    var parser = new RuleParser(declared, issues);
    var rules = new ArrayList<Rule>();
    for (var declaration : declared.inOrder()) {
      rules.add(parser.parse(declaration));
    }
    parser.refuseManyReplacers(rules);
    if (!rules.isEmpty() && !declared.isCompatible()) {
      rules.add(evaluationDay(rules.size(), rules.getFirst()));
    }
    return rules;
  }

  /** Rules added to a model: an answer, an expression, and those nested in them. */
  public static List<Rule> parse(List<Declaration> added, DeclaredRules declared, Issues issues) {
    var parser = new RuleParser(declared, issues);
    return added.stream().map(parser::parse).toList();
  }

  /** Whether a key of a rule gives its value: no rule has two. */
  public static boolean givesValue(String key) {
    return Mechanisms.VALUES.containsKey(key);
  }

  private void refuseManyReplacers(List<Rule> rules) {
    var replacers = new HashMap<Integer, Integer>();
    for (var rule : rules) {
      for (var replacement : rule.replacements()) {
        if (replacers.merge(replacement.replaced(), 1, Integer::sum) == MAX_REPLACERS + 1) {
          issues.add(
              rule.place(),
              "trop-de-remplacements",
              "Plus de " + MAX_REPLACERS + " règles remplacent la même.",
              "Écrivez ces cas dans une seule règle, avec « variations ».");
        }
      }
    }
  }

  private static Rule evaluationDay(int index, Rule any) {
    return new Rule(
        index,
        new RuleName(Model.EVALUATION_DAY),
        any.place(),
        false,
        false,
        new Documentation("Date d'évaluation", Optional.empty(), Optional.empty(), Map.of()),
        Optional.of(StaticType.Kind.DATE),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        new Node.Answer(index, new Node.EvaluationDay()));
  }

  private Rule parse(Declaration declaration) {
    var parser = new DefinitionParser(declaration.name(), declared, issues, true);
    return switch (declaration.body()) {
      case Tree.Mapping mapping -> fromMapping(declaration, mapping, parser);
      case Tree.Scalar scalar when scalar.isNull() ->
          plain(declaration, new Node.Constant(new Value.Undefined()));
      case Tree.Sequence _ when declared.isCompatible() ->
          plain(declaration, new Node.Constant(new Value.Undefined()));
      case Tree other -> plain(declaration, parser.wholeRule(other));
    };
  }

  private Rule plain(Declaration declaration, Node value) {
    return new Rule(
        declared.index(declaration.name()),
        declaration.name(),
        declaration.place(),
        declaration.secret(),
        declared.isHidden(declaration.name()),
        noted(DocumentationParser.untitled(declaration.name()), declaration),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        answer(declaration).apply(value));
  }

  /** An imported rule says so. */
  private static Documentation noted(Documentation own, Declaration declaration) {
    return declaration.origin().map(origin -> own.with(origin.note())).orElse(own);
  }

  /** Where an answer may replace the computation: a private rule has none. */
  private UnaryOperator<Node> answer(Declaration declaration) {
    return declaration.secret()
        ? UnaryOperator.identity()
        : computed -> new Node.Answer(declared.index(declaration.name()), computed);
  }

  private Rule fromMapping(Declaration declaration, Tree.Mapping mapping, DefinitionParser parser) {
    var chain = new ChainParser(parser);
    refuseKeys(mapping, chain);
    mapping.entry("entité").ifPresent(entry -> new EntityCheck(declared, parser).check(entry));
    mapping.find("suggestions").ifPresent(tree -> checkSuggestions(tree, parser));
    var body = chain.parse(mapping, answer(declaration));
    if (declared.isCompatible()) {
      refuseSeveralExtremes(declaration, body);
    }
    return new Rule(
        declared.index(declaration.name()),
        declaration.name(),
        declaration.place(),
        declaration.secret(),
        declared.isHidden(declaration.name()),
        noted(new DocumentationParser(declaration.name(), parser).parse(mapping), declaration),
        mapping.find("type").flatMap(tree -> kind(tree, parser)),
        mapping.entry("possiblement non applicable").map(parser::isYes).orElse(false),
        new PossibilitiesParser(parser).of(mapping),
        new ReplacementParser(parser).of(mapping),
        mapping.find("entité").flatMap(parser::text),
        body);
  }

  /** The reference passes over unknown keys; extensions it does not have are refused. */
  private void refuseKeys(Tree.Mapping mapping, ChainParser chain) {
    for (var entry : mapping.entries()) {
      if (declared.isCompatible() && EXTENSIONS.contains(entry.name())) {
        refuseExtension(entry.key());
      } else if (!declared.isCompatible() && !KNOWN_KEYS.contains(entry.name())) {
        chain.refuse(entry.key(), KNOWN_KEYS);
      }
    }
  }

  private static void checkSuggestions(Tree tree, DefinitionParser parser) {
    if (tree instanceof Tree.Mapping mapping) {
      mapping.entries().forEach(entry -> parser.node(entry.value()));
    }
  }

  /** The reference writes each with private rules of the same names: it refuses the second. */
  private void refuseSeveralExtremes(Declaration declaration, Node body) {
    if (extremes(body) > 1) {
      issues.add(
          declaration.place(),
          "regle-en-double",
          "Le langage d'origine n'accepte qu'un maximum ou minimum par règle.",
          "Donnez un nom de règle à chacun.");
    }
  }

  private static int extremes(Node node) {
    int own =
        node instanceof Node.Aggregate aggregate
                && (aggregate.fold() == Fold.MAXIMUM || aggregate.fold() == Fold.MINIMUM)
                && !aggregate.items().isEmpty()
            ? 1
            : 0;
    return own + Children.of(node).stream().mapToInt(RuleParser::extremes).sum();
  }

  private void refuseExtension(Tree.Scalar key) {
    issues.add(
        key.place(),
        "extension-refusee",
        "« " + key.text() + " » n'existe pas dans le langage d'origine.",
        "Retirez-le, ou n'évaluez pas ces règles en mode de compatibilité.");
  }

  private static Optional<StaticType.Kind> kind(Tree tree, DefinitionParser parser) {
    var word = tree instanceof Tree.Scalar scalar ? scalar.text().strip() : "";
    var kind =
        Arrays.stream(StaticType.Kind.values())
            .filter(candidate -> candidate != StaticType.Kind.UNKNOWN)
            .filter(candidate -> candidate.word().equals(word))
            .findFirst();
    if (kind.isEmpty() && !parser.isCompatible()) {
      parser.fault(
          tree.place(),
          "type-inconnu",
          "« " + word + " » n'est pas un type.",
          "Types possibles : nombre, booléen, texte, date.");
    }
    return kind;
  }

  private static List<String> extensions() {
    var keys = new ArrayList<>(List.of("entité", "valeurs datées"));
    Arrays.stream(MemberFold.values()).map(MemberFold::keyword).forEach(keys::add);
    Arrays.stream(PeriodEdge.values()).map(PeriodEdge::keyword).forEach(keys::add);
    return List.copyOf(keys);
  }

  private static List<String> knownKeys() {
    var keys = new ArrayList<>(ChainParser.allKeywords());
    keys.addAll(DocumentationParser.KEYS);
    keys.addAll(
        List.of(
            "avec",
            "privé",
            "type",
            "entité",
            "remplace",
            "rend non applicable",
            PossibilitiesParser.KEY,
            "possiblement non applicable",
            "experimental"));
    return List.copyOf(keys);
  }
}
