package fr.prevenance.server.detection;

import static fr.prevenance.server.exchange.AccessFixture.PROCESSING;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPack.Threshold;
import fr.prevenance.rules.Evaluation;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.DeliveryFixture;
import fr.prevenance.server.exchange.Guarded;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.person.Dossier;
import fr.prevenance.server.person.Dossier.DeliveredFact;
import fr.prevenance.server.person.IdentityFixture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Seeded cases of one right: facts known or not, too old or not, certified or not, at thresholds
 * and around them, and now and then of a kind that the rules cannot take.
 */
final class RandomDossiers {
  private static final LocalDate EXPIRES = LocalDate.parse("2026-09-30");
  private static final double[] AROUND = {0.9, 0.979, 0.98, 1 - 1e-9, 1, 1 + 1e-9, 1.02, 1.021};

  private final RightPack right;
  private final LocalDate day;
  private final SplittableRandom random;

  RandomDossiers(RightPack right, LocalDate day, long seed) {
    this.right = right;
    this.day = day;
    this.random = new SplittableRandom(seed);
  }

  List<Dossier> draw(int count) {
    return Stream.generate(this::one).limit(count).toList();
  }

  /** A case one fact of which may no longer be read from that day on. */
  static Dossier expired(RightPack right, LocalDate day) {
    var one = new RandomDossiers(right, day, 1);
    var fact = right.facts().getFirst();
    var past = new Guarded<>(one.value(fact), provenance(day, day));
    return new Dossier(
        List.of(one.recipient()),
        Map.of(fact.name(), new DeliveredFact(past, true)),
        Set.of(),
        false,
        Set.of());
  }

  private Dossier one() {
    Map<String, Value> answers = answers();
    if (random.nextInt(3) == 0) {
      answers = atThreshold(answers);
    }
    boolean isCertified = random.nextBoolean();
    Map<String, DeliveredFact> facts = new HashMap<>();
    answers.forEach((name, value) ->
        facts.put(
            name, new DeliveredFact(guarded(name, value), isCertified || random.nextBoolean())));
    return new Dossier(List.of(recipient()), facts, Set.of(), false, Set.of());
  }

  private Map<String, Value> answers() {
    int unknown = random.nextInt(4);
    Map<String, Value> answers = new HashMap<>();
    for (var fact : right.facts()) {
      if (random.nextInt(30) >= unknown) {
        answers.put(fact.name(), random.nextInt(300) == 0 ? strange() : value(fact));
      }
    }
    if (random.nextInt(10) == 0) {
      answers.put("autre droit . fait", Value.of(3));
    }
    return answers;
  }

  /** What no door lets in, and what an old file may hold all the same. */
  private Value strange() {
    return switch (random.nextInt(6)) {
      case 0 -> new Value.NotApplicable();
      case 1 -> new Value.Undefined();
      case 2 -> new Value.Number(Double.NaN, Optional.empty());
      case 3 -> new Value.Number(12, Optional.of("km"));
      case 4 -> Value.of("inconnu au bataillon");
      default -> Value.of(true);
    };
  }

  private Value value(FactDefinition fact) {
    return switch (fact.type()) {
      case NUMBER -> new Value.Number(number(fact), fact.unit());
      case BOOLEAN -> Value.of(random.nextInt(100) < 60);
      case DATE -> Value.of(day.minusDays(random.nextInt(random.nextBoolean() ? 400 : 29_000)));
      case TEXT -> Value.of(text(fact));
    };
  }

  private double number(FactDefinition fact) {
    return isMoney(fact)
        ? random.nextInt(random.nextBoolean() ? 200_000 : 3_000_000) / 100.0
        : random.nextInt(7);
  }

  private static boolean isMoney(FactDefinition fact) {
    return fact.unit().filter(unit -> unit.startsWith("€")).isPresent();
  }

  private String text(FactDefinition fact) {
    var choices = right.rules().find(fact.name()).orElseThrow().choices();
    return choices.isEmpty() ? "75056" : choices.get(random.nextInt(choices.size()));
  }

  /**
   * All sums of money made larger or smaller, so that one that the right looks at meets its limit.
   */
  private Map<String, Value> atThreshold(Map<String, Value> answers) {
    var thresholds = right.result().thresholds();
    if (thresholds.isEmpty()) {
      return answers;
    }
    var threshold = thresholds.get(random.nextInt(thresholds.size()));
    double factor = factor(threshold, answers) * AROUND[random.nextInt(AROUND.length)];
    if (!Double.isFinite(factor)) {
      return answers;
    }
    Map<String, Value> scaled = new HashMap<>(answers);
    scaled.replaceAll((name, value) ->
        right.fact(name).filter(RandomDossiers::isMoney).isPresent()
                && value instanceof Value.Number(var number, var unit)
            ? new Value.Number(number * factor, unit)
            : value);
    return scaled;
  }

  private double factor(Threshold threshold, Map<String, Value> answers) {
    var situation = new Situation(day, answers);
    return number(threshold.limit(), situation) / number(threshold.quantity(), situation);
  }

  private double number(String rule, Situation situation) {
    return right.rules().evaluate(rule, situation) instanceof Evaluation.Computed computed
            && computed.value() instanceof Value.Number(var number, _)
        ? number
        : Double.NaN;
  }

  private Guarded<Value> guarded(String name, Value value) {
    boolean isTooOld = random.nextInt(60) == 0;
    return new Guarded<>(
        value, provenance(isTooOld ? lastAdmitted(name).minusDays(1) : asOf(name)));
  }

  /** Now and then as old as the right admits. */
  private LocalDate asOf(String name) {
    return random.nextInt(20) == 0 ? lastAdmitted(name) : day;
  }

  private LocalDate lastAdmitted(String name) {
    return right
        .fact(name)
        .map(fact ->
            day.minus(fact.maximumAge())
                .datesUntil(day.plusDays(1))
                .filter(asOf -> !asOf.plus(fact.maximumAge()).isBefore(day))
                .findFirst()
                .orElseThrow())
        .orElse(day);
  }

  private static Dossier.Member member(List<String> roles) {
    var identity = IdentityFixture.identity("Fictif", "Anne", "1980-02-03");
    return new Dossier.Member(
        UUID.randomUUID(),
        roles,
        new Guarded<>(identity, provenance(LocalDate.parse("2025-09-15"))),
        DeliveryFixture.NOWHERE,
        false,
        false);
  }

  private Dossier.Member recipient() {
    return member(List.of(right.recipientRole()));
  }

  private static Provenance provenance(LocalDate asOf) {
    return provenance(asOf, EXPIRES);
  }

  private static Provenance provenance(LocalDate asOf, LocalDate expiresOn) {
    return new Provenance(
        PROCESSING,
        "registre",
        "Registre",
        "Partenaire fictif",
        asOf,
        Instant.parse("2025-10-01T06:00:00Z"),
        expiresOn);
  }
}
