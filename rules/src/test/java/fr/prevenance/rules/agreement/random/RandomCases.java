package fr.prevenance.rules.agreement.random;

import fr.prevenance.rules.agreement.AgreementCase;
import fr.prevenance.rules.agreement.CaseOptions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws whole cases: one to eight rules, a situation, expressions, options. */
public final class RandomCases {
  /** What shows in the rules below. */
  private static final List<String> DISABLING =
      List.of("possiblement non applicable", "type", "question");

  private final long seed;
  private final Dice dice;
  private final Focus focus;
  private final Units units;
  private final RulePlan plan;
  private final RuleWriter writer;
  private final Deque<String> wishes;
  private final Map<String, Object> rules = new LinkedHashMap<>();
  private final Map<String, Object> situation = new LinkedHashMap<>();

  private RandomCases(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed);
    this.focus = Focus.of(seed);
    this.units = Units.drawn(dice);
    this.plan = new RulePlan(dice);
    this.writer = new RuleWriter(dice);
    this.wishes = new ArrayDeque<>(focus.values());
  }

  /** The case of a seed, always the same. */
  public static AgreementCase of(long seed) {
    return new RandomCases(seed).drawn();
  }

  private AgreementCase drawn() {
    plan.drawn(dice.of(0, 1, 2, 3, 3, 4, 4, 5, 6, 7));
    if (focus.has("privé")) {
      plan.add(Kind.NUMBER, true);
    }
    var groups = RuleGroup.of(focus, dice);
    int before = plan.rules().size();
    groups.forEach(group -> plan.rules().addAll(group.planned()));
    var main = plan.add(mainKind(), false);
    groups.forEach(group -> write(group, plan.rules().subList(0, before)));
    writeMain(main);
    if (DISABLING.stream().anyMatch(focus::has)) {
      plan.below(main);
    }
    writeOthers();
    answerSome();
    var laidOut = new Nesting(dice).laidOut(rules, plan.rules());
    return AgreementCase.of(
        "seed " + seed,
        dice.percent(4) ? new Mistakes(dice).in(laidOut) : laidOut,
        situation,
        expressions(main),
        options());
  }

  private Kind mainKind() {
    if (focus.has("une possibilité")) {
      return dice.of(Kind.TEXT, Kind.NUMBER);
    }
    var kinds =
        Optional.ofNullable(wishes.peek())
            .map(first -> trees(placeOf("", List.of()), wishes).kindsOf(first))
            .orElse(List.of());
    return kinds.isEmpty() ? Kind.NUMBER : dice.percent(50) ? kinds.getFirst() : dice.pick(kinds);
  }

  private void write(RuleGroup group, List<PlannedRule> readable) {
    var place = placeOf(group.planned().getFirst().name(), readable);
    group.write(trees(place, wishes), rules, situation);
  }

  private void writeMain(PlannedRule main) {
    var place = placeOf(main.name(), List.copyOf(plan.rules()));
    rules.put(main.name(), writer.main(main, trees(place, wishes), focus));
  }

  private void writeOthers() {
    for (int index = 0; index < plan.rules().size(); index++) {
      var rule = plan.rules().get(index);
      if (!rules.containsKey(rule.name())) {
        var place = placeOf(rule.name(), before(index));
        rules.put(rule.name(), writer.ordinary(rule, trees(place, new ArrayDeque<>())));
      }
    }
  }

  /** The rules before, or seldom all of them: rules then turn in circles. */
  private List<PlannedRule> before(int index) {
    return dice.percent(2) ? plan.rules() : plan.rules().subList(0, index);
  }

  private Place placeOf(String rule, List<PlannedRule> readable) {
    var names = new RuleNames(plan.rules());
    var visible =
        readable.stream()
            .filter(one -> !one.name().equals(rule) && names.isVisible(rule, one.name()))
            .toList();
    return new Place(dice, rule, visible, names, units);
  }

  private Trees trees(Place place, Deque<String> wanted) {
    return new Trees(place, wanted);
  }

  private void answerSome() {
    var root = placeOf("", plan.rules());
    new RandomSituation(root, writer.answers())
        .drawn(plan.rules(), rules)
        .forEach(situation::putIfAbsent);
  }

  private List<String> expressions(PlannedRule main) {
    var root = placeOf("", plan.rules());
    var asked = new ArrayList<String>();
    asked.add(main.name());
    plan.rules().stream()
        .map(PlannedRule::name)
        .filter(name -> RuleNames.parents(name).contains(main.name()) || name.startsWith("lecteur"))
        .forEach(asked::add);
    root.drawn(rule -> !rule.isPrivate() || dice.percent(20))
        .ifPresent(rule -> asked.add(rule.name()));
    for (int more = dice.between(1, 3); more > 0; more--) {
      root.drawn(rule -> !rule.isPrivate()).ifPresent(rule -> asked.add(rule.name()));
    }
    asked.add(new Expressions(root).of(dice.of(Kind.NUMBER, Kind.NUMBER, Kind.BOOLEAN), 2));
    return List.copyOf(new java.util.LinkedHashSet<>(asked));
  }

  private CaseOptions options() {
    return new CaseOptions(
        dice.percent(focus.has("une possibilité") ? 50 : 10),
        !dice.percent(8),
        dice.percent(6) ? Optional.of(dice.percent(50)) : Optional.empty());
  }
}
