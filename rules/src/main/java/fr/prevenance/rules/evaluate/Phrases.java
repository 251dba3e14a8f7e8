package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.Scale;
import java.util.List;
import java.util.stream.Collectors;

/** One French sentence on how a step came to its value. */
final class Phrases {
  private static final int SHOWN_TERMS = 12;
  private static final int SHOWN_OF_VALUE = 200;
  private static final int SHOWN_OF_TITLE = 200;
  private static final int SHOWN_OF_SENTENCE = 2_000;

  private Phrases() {}

  static String of(RuleTrace outcome) {
    return shortened(sentence(outcome), SHOWN_OF_SENTENCE);
  }

  private static String sentence(RuleTrace outcome) {
    return outcome
        .disabler()
        .map(parent -> "sans objet, car " + named(parent) + " ne s'applique pas")
        .or(() -> outcome.body().map(Phrases::of))
        .orElse("non calculé");
  }

  static String of(Trace step) {
    if (step.operands().isEmpty() && needsOperands(step.node())) {
      return "rien à calculer : " + value(step);
    }
    return switch (step.node()) {
      case Node.Constant(Value.Undefined _) -> "donnée manquante";
      case Node.Constant _ -> "valeur fixée : " + value(step);
      case Node.EvaluationDay _ -> "jour de l'évaluation : " + value(step);
      case Node.Reference _ -> "reprend " + label(step) + " : " + value(step);
      case Node.Binary binary -> formula(binary, step) + result(binary, step);
      case Node.Aggregate aggregate -> list(aggregate, step);
      case Node.Condition _ -> choice(step);
      case Node.Variations _ -> choice(step);
      case Node.Applicability _ -> applicability(step);
      case Node.Bound bound ->
          last(step) + change(step, bound.ceiling() ? ", plafonné à " : ", relevé à ");
      case Node.Conversion _, Node.Simplification _ -> converted(step);
      case Node.Rounding _ -> last(step) + change(step, ", arrondi à ");
      case Node.RoundingTo rounding -> last(step) + change(step, RoundingWords.of(rounding));
      case Node.Brackets brackets ->
          table(brackets.scale())
              + ", pour "
              + figure(step.operands().getFirst())
              + " : "
              + value(step);
      case Node.Duration _ ->
          "du "
              + figure(step.operands().getFirst())
              + " au "
              + figure(step.operands().getLast())
              + " : "
              + value(step);
      case Node.DayOfPeriod edge ->
          edge.edge().keyword() + ", pour le " + figure(first(step)) + " : " + value(step);
      case Node.Context context -> context(context, step);
      case Node.Template _ -> "texte composé : " + value(step);
      case Node.Presence presence ->
          label(step.operands().getFirst())
              + " "
              + presence.question().keyword()
              + " : "
              + value(step);
      case Node.Dated dated -> dated(dated, step);
      case Node.Answer _ ->
          step.operands().isEmpty() ? "donnée fournie : " + value(step) : last(step);
      case Node.Default _ ->
          step.operands().size() < 2
              ? last(step)
              : "valeur par défaut, faute de réponse : " + value(step);
      case Node.Logarithm _ -> "logarithme de " + figure(first(step)) + " : " + value(step);
      case Node.Inversion _ -> "retrouvé par essais à partir d'une valeur connue : " + value(step);
      case Node.FixedPoint _ ->
          "valeur qui se calcule à partir d'elle-même, trouvée par essais : " + value(step);
      case Node.MissingMark _ -> last(step);
      case Node.Broken(var problem) -> problem;
      case Node.Members members -> members(members, step);
    };
  }

  /** A list without items, a context within itself: decided without looking at anything. */
  private static boolean needsOperands(Node node) {
    return switch (node) {
      case Node.Constant _, Node.EvaluationDay _, Node.Reference _, Node.Broken _ -> false;
      case Node.Answer _, Node.Template _, Node.Inversion _, Node.FixedPoint _ -> false;
      default -> true;
    };
  }

  /** A rule's title, of which long ones are cut. */
  static String title(Rule rule) {
    return shortened(rule.documentation().title(), SHOWN_OF_TITLE);
  }

  private static String shortened(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length) + "…";
  }

  /** A step named in a sentence: the title of its rule, or its expression. */
  static String label(Trace step) {
    return step.rule().map(Phrases::named).orElseGet(() -> WrittenExpression.SHORT.of(step.node()));
  }

  private static String named(RuleTrace outcome) {
    return "« " + title(outcome.rule()) + " »";
  }

  private static String value(Trace step) {
    return shortened(FrenchFormat.value(step.value()), SHOWN_OF_VALUE);
  }

  private static String members(Node.Members members, Trace step) {
    var words =
        switch (members.fold()) {
          case SUM -> "somme sur les membres : ";
          case COUNT -> "nombre de membres qui comptent : ";
          case MAXIMUM -> "le plus grand parmi les membres : ";
          case MINIMUM -> "le plus petit parmi les membres : ";
          case ANY -> "au moins un membre : ";
          case ALL -> "tous les membres : ";
        };
    return words + value(step);
  }

  private static Trace first(Trace step) {
    return step.operands().getFirst();
  }

  private static String last(Trace step) {
    return of(step.operands().getLast());
  }

  private static String change(Trace step, String words) {
    return step.value().equals(step.operands().getLast().value()) ? "" : words + value(step);
  }

  /** A figure that only received its unit is told with it at once. */
  private static String converted(Trace step) {
    var inner = step.operands().getLast();
    boolean labelled =
        step.value() instanceof Value.Number(var number, _)
            && inner.value() instanceof Value.Number(var before, var unit)
            && unit.isEmpty()
            && number == before;
    return labelled ? of(inner.as(step.value())) : of(inner) + change(step, ", soit ");
  }

  private static String table(Scale scale) {
    return switch (scale) {
      case MARGINAL -> "selon le barème";
      case GRID -> "selon la grille";
      case PROGRESSIVE -> "selon le taux progressif";
    };
  }

  private static String result(Node.Binary binary, Trace step) {
    return (binary.operator().isArithmetic() ? " = " : " : ")
        + value(step)
        + nearMiss(binary, step);
  }

  /** How far a comparison that does not hold is from holding: « , à 12 € près ». */
  private static String nearMiss(Node.Binary binary, Trace step) {
    boolean missed = binary.operator().isOrdering() && step.value().equals(Value.of(false));
    if (!missed || step.operands().size() < 2) {
      return "";
    }
    return Gap.between(step.operands().getFirst().value(), step.operands().getLast().value())
        .map(gap -> ", à " + FrenchFormat.value(gap) + " près")
        .orElse("");
  }

  private static String formula(Node.Binary binary, Trace step) {
    var left = step.operands().getFirst();
    if (step.operands().size() < 2) {
      return figure(left) + " " + binary.operator().sign() + " …";
    }
    var right = figure(step.operands().getLast());
    boolean opposite =
        binary.operator().symbol().equals("-")
            && left.node() instanceof Node.Constant
            && Values.isZero(left.value());
    return opposite ? "−" + right : figure(left) + " " + binary.operator().sign() + " " + right;
  }

  /** The value of an operand; what is not a figure is named too. */
  private static String figure(Trace step) {
    if (step.node() instanceof Node.Binary binary && !step.operands().isEmpty()) {
      return "(" + formula(binary, step) + ")";
    }
    return switch (step.value()) {
      case Value.Number _, Value.Date _, Value.Text _ -> value(step);
      case Value.Bool _, Value.NotApplicable _, Value.Undefined _ ->
          step.node() instanceof Node.Constant
              ? value(step)
              : label(step) + " (" + state(step) + ")";
    };
  }

  private static String state(Trace step) {
    return switch (step.value()) {
      case Value.NotApplicable _ -> "non applicable";
      case Value.Undefined _ -> "encore inconnu";
      default -> value(step);
    };
  }

  private static String list(Node.Aggregate aggregate, Trace step) {
    var items = step.operands();
    return switch (aggregate.fold()) {
      case SUM -> terms(items, " + ") + " = " + value(step);
      case PRODUCT -> terms(items, " × ") + " = " + value(step);
      case MEAN -> "moyenne de " + terms(items, ", ") + " : " + value(step);
      case MAXIMUM -> "le plus grand de " + terms(items, ", ") + " : " + value(step);
      case MINIMUM -> "le plus petit de " + terms(items, ", ") + " : " + value(step);
      case ALL ->
          conditions(step, "condition non remplie : ", "toutes les conditions sont remplies");
      case ANY -> conditions(step, "condition remplie : ", "aucune des conditions n'est remplie");
    };
  }

  private static String conditions(Trace step, String decided, String undecided) {
    if (Values.isUndefined(step.value())) {
      return "reste à savoir : " + unknown(step.operands());
    }
    var last = step.operands().getLast();
    boolean stopped = decided.startsWith("condition non") == Values.isOff(step.value());
    return stopped ? decided + label(last) : undecided;
  }

  private static String unknown(List<Trace> steps) {
    return steps.stream()
        .filter(step -> Values.isUndefined(step.value()))
        .map(Phrases::label)
        .collect(Collectors.joining(", "));
  }

  private static String terms(List<Trace> steps, String separator) {
    return steps.size() > SHOWN_TERMS
        ? steps.size() + " termes"
        : steps.stream().map(Phrases::figure).collect(Collectors.joining(separator));
  }

  /** The last test looked at, then the branch it led to. */
  private static String choice(Trace step) {
    var operands = step.operands();
    if (Values.isUndefined(operands.getLast().value()) && operands.size() % 2 == 1) {
      return "reste à savoir : " + label(operands.getLast());
    }
    if (operands.size() < 2 || !operands.getLast().value().equals(step.value())) {
      return "aucun cas ne s'applique";
    }
    var test = operands.get(operands.size() - 2);
    return test.node() instanceof Node.Constant
        ? "dans les autres cas, " + last(step)
        : label(test) + " étant « " + state(test) + " », " + last(step);
  }

  private static String applicability(Trace step) {
    if (step.operands().size() > 1) {
      return last(step);
    }
    var condition = step.operands().getFirst();
    return Values.isUndefined(condition.value())
        ? "reste à savoir : " + label(condition)
        : "non applicable, car " + label(condition) + " : " + state(condition);
  }

  private static String context(Node.Context context, Trace step) {
    boolean wasEntered = step.operands().stream().anyMatch(part -> part.node() == context.value());
    if (wasEntered) {
      return "en supposant d'autres réponses, " + last(step);
    }
    return Values.isUndefined(step.value())
        ? "reste à savoir : " + unknown(step.operands())
        : value(step);
  }

  private static String dated(Node.Dated dated, Trace step) {
    if (!(step.operands().getFirst().value() instanceof Value.Date(var day))) {
      return value(step);
    }
    var since = DatedStep.inForce(dated, day).map(v -> FrenchFormat.date(v.from())).orElse("");
    return step.operands().size() < 2
        ? "abrogé depuis le " + since
        : "valeur en vigueur depuis le " + since + " : " + value(step);
  }
}
