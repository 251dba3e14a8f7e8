package fr.prevenance.packs;

import fr.prevenance.packs.FactDefinition.WhenMissing;
import fr.prevenance.packs.Ruling.Entitled;
import fr.prevenance.packs.Ruling.Failed;
import fr.prevenance.packs.Ruling.NotEntitled;
import fr.prevenance.packs.Ruling.Undecided;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Evaluation.Computed;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.Inquiry;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** One decision: eligibility first, then amount and certainty of the entitled. */
final class RulingDecision {
  private static final List<String> CERTAINTIES = List.of("certaine", "probable", "possible");

  private final RightPack pack;
  private final Subject subject;
  private final Inquiry inquiry;

  RulingDecision(RightPack pack, Subject subject, Inquiry inquiry) {
    this.pack = pack;
    this.subject = subject;
    this.inquiry = inquiry;
  }

  Ruling decide() {
    if (!pack.isInForce(subject.date())) {
      return outOfForce();
    }
    String rule = pack.result().eligibility();
    return switch (inquiry.evaluate(rule)) {
      case Evaluation.Failed failed -> failed(failed);
      case Computed computed -> decide(rule, computed);
    };
  }

  private Ruling decide(String rule, Computed eligibility) {
    return switch (eligibility.value()) {
      case Value.Bool(boolean entitled) -> entitled ? entitled(eligibility) : refused(eligibility);
      case Value.NotApplicable() -> refused(eligibility);
      case Value.Undefined() ->
          new Undecided(facts(eligibility.missing()), eligibility.whose(), eligibility.trace());
      default -> new Failed("éligibilité-incorrecte", rule, "L'éligibilité n'est ni oui ni non.");
    };
  }

  private Ruling outOfForce() {
    return new Failed(
        "hors-vigueur",
        pack.result().eligibility(),
        "Le droit « " + pack.title() + " » n'est pas en vigueur à cette date.");
  }

  private static Failed failed(Evaluation.Failed failed) {
    return new Failed(failed.code(), failed.rule(), failed.message());
  }

  private Ruling refused(Computed eligibility) {
    List<String> decisive =
        assumed(eligibility.missing()).stream()
            .filter(fact -> mightChange(fact, eligibility.whose().getOrDefault(fact, List.of())))
            .toList();
    return decisive.isEmpty()
        ? new NotEntitled(eligibility.trace())
        : new Undecided(decisive, eligibility.whose(), eligibility.trace());
  }

  /** Whether the refusal could fall if the assumption were wrong; a doubt counts as yes. */
  private boolean mightChange(String fact, List<String> whose) {
    if (isMostFavourable(fact)) {
      return false;
    }
    Subject allOtherwise = subject;
    for (Optional<String> one : owners(whose)) {
      Optional<Value> other = otherwise(fact, one);
      if (other.isEmpty() || opens(supposing(subject, fact, one, other.get()))) {
        return true;
      }
      allOtherwise = supposing(allOtherwise, fact, one, other.get());
    }
    return opens(allOtherwise);
  }

  private static List<Optional<String>> owners(List<String> whose) {
    return whose.isEmpty() ? List.of(Optional.empty()) : whose.stream().map(Optional::of).toList();
  }

  /** The other answer than the one assumed; empty where it is not a yes or a no. */
  private Optional<Value> otherwise(String fact, Optional<String> whose) {
    return subject.of(whose).evaluate(pack.rules(), fact) instanceof Computed computed
            && computed.value() instanceof Value.Bool(boolean assumption)
        ? Optional.of(Value.of(!assumption))
        : Optional.empty();
  }

  private Subject supposing(Subject who, String fact, Optional<String> whose, Value value) {
    return who.supposing(pack.rules(), fact, whose, value);
  }

  private boolean opens(Subject other) {
    return !(other.evaluate(pack.rules(), pack.result().eligibility()) instanceof Computed computed
        && (computed.value() instanceof Value.NotApplicable
            || computed.value().equals(Value.of(false))));
  }

  private boolean isMostFavourable(String fact) {
    return pack.fact(fact).filter(FactDefinition::isAssumedFavourably).isPresent();
  }

  private Ruling entitled(Computed eligibility) {
    List<Computed> parts = new ArrayList<>(List.of(eligibility));
    Optional<String> rule = pack.result().amount();
    if (rule.isEmpty()) {
      return withCertainty(OptionalLong.empty(), parts);
    }
    return switch (inquiry.evaluate(rule.get())) {
      case Evaluation.Failed failed -> failed(failed);
      case Computed amount -> {
        parts.add(amount);
        OptionalLong cents = cents(amount.value());
        yield cents.isPresent() || isUnknown(amount.value())
            ? withCertainty(cents, parts)
            : new Failed(
                "montant-incorrect", rule.get(), "Le montant n'est pas un nombre d'euros.");
      }
    };
  }

  private static OptionalLong cents(Value value) {
    return value instanceof Value.Number number
        ? Euros.toCents(number.number())
        : OptionalLong.empty();
  }

  private static boolean isUnknown(Value value) {
    return value instanceof Value.Undefined || value instanceof Value.NotApplicable;
  }

  /**
   * @param parts what was computed, eligibility first
   */
  private Ruling withCertainty(OptionalLong amount, List<Computed> parts) {
    Optional<String> rule = pack.result().certainty();
    if (rule.isEmpty()) {
      return entitled(amount, "certaine", parts);
    }
    return switch (inquiry.evaluate(rule.get())) {
      case Evaluation.Failed failed -> failed(failed);
      case Computed certainty -> {
        parts.add(certainty);
        yield level(certainty.value())
            .<Ruling>map(level -> entitled(amount, level, parts))
            .orElseGet(() -> wrongCertainty(rule.get()));
      }
    };
  }

  /** An unknown certainty is the lowest one; a word outside the three is a fault of the rules. */
  private static Optional<String> level(Value certainty) {
    return switch (certainty) {
      case Value.Text(String text) when CERTAINTIES.contains(text) -> Optional.of(text);
      case Value.Undefined() -> Optional.of(CERTAINTIES.getLast());
      default -> Optional.empty();
    };
  }

  private static Failed wrongCertainty(String rule) {
    return new Failed(
        "certitude-incorrecte", rule, "La certitude doit être certaine, probable ou possible.");
  }

  private Entitled entitled(OptionalLong amount, String certainty, List<Computed> parts) {
    List<String> missing = parts.stream().flatMap(part -> part.missing().stream()).toList();
    List<String> assumed = assumed(missing);
    String level = assumed.isEmpty() ? certainty : lower(certainty);
    return new Entitled(amount, level, assumed, facts(missing), whose(parts), () -> whole(parts));
  }

  private static Map<String, List<String>> whose(List<Computed> parts) {
    Map<String, List<String>> whose = new LinkedHashMap<>();
    for (Computed part : parts) {
      part.whose()
          .forEach((fact, ids) ->
              whose.merge(
                  fact,
                  ids,
                  (first, second) ->
                      Stream.concat(first.stream(), second.stream()).distinct().toList()));
    }
    return whose;
  }

  private static String lower(String certainty) {
    int level = CERTAINTIES.indexOf(certainty) + 1;
    return CERTAINTIES.get(Math.min(level, CERTAINTIES.size() - 1));
  }

  /** Eligibility, amount and certainty under one root that bears the right's title. */
  private Explanation whole(List<Computed> parts) {
    Map<String, String> texts = new LinkedHashMap<>();
    pack.legalTexts().forEach(text -> texts.put(text.title(), text.link()));
    return new Explanation(
        pack.namespace(),
        pack.title(),
        parts.getFirst().value(),
        "Toutes les conditions du droit sont remplies.",
        texts,
        parts.stream().map(Computed::explanation).toList());
  }

  private List<String> assumed(List<String> missing) {
    return declared(missing, WhenMissing.LESS_CERTAIN);
  }

  /** Facts to ask for: those that decide first, those that only refine after them. */
  private List<String> facts(List<String> missing) {
    List<String> facts = new ArrayList<>(declared(missing, WhenMissing.TO_COMPLETE));
    facts.addAll(declared(missing, WhenMissing.LESS_CERTAIN));
    return facts;
  }

  private List<String> declared(List<String> missing, WhenMissing whenMissing) {
    return missing.stream()
        .distinct()
        .filter(name -> pack.fact(name).filter(f -> f.whenMissing() == whenMissing).isPresent())
        .toList();
  }
}
