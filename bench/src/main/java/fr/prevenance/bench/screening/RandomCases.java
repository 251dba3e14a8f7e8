package fr.prevenance.bench.screening;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Seeded cases of one right, as linking leaves them: four in five know every fact, one in ten comes
 * from somebody who does not answer for it.
 */
final class RandomCases {
  private final RightPack right;
  private final LocalDate day;
  private final SplittableRandom random;

  RandomCases(RightPack right, LocalDate day, long seed) {
    this.right = right;
    this.day = day;
    this.random = new SplittableRandom(seed);
  }

  List<Map<String, FactValue>> draw(int count) {
    return Stream.generate(this::one).limit(count).toList();
  }

  private Map<String, FactValue> one() {
    boolean isCertified = random.nextInt(10) > 0;
    Map<String, FactValue> facts = new HashMap<>();
    for (var fact : right.facts()) {
      facts.put(fact.name(), new FactValue(value(fact), isCertified));
    }
    if (random.nextInt(5) == 0) {
      facts.remove(right.facts().get(random.nextInt(right.facts().size())).name());
    }
    return facts;
  }

  private Value value(FactDefinition fact) {
    return switch (fact.type()) {
      case NUMBER -> new Value.Number(number(fact), fact.unit());
      case BOOLEAN -> Value.of(random.nextInt(4) > 0);
      case DATE -> Value.of(day.minusDays(random.nextInt(15_000)));
      case TEXT -> Value.of(text(fact));
    };
  }

  private double number(FactDefinition fact) {
    return switch (fact.unit().orElse("")) {
      case "€/mois" -> random.nextInt(250_000) / 100.0;
      case "€", "€/an" -> random.nextInt(4_000_000) / 100.0;
      case "mois" -> random.nextInt(13);
      default -> random.nextInt(5);
    };
  }

  private String text(FactDefinition fact) {
    var choices = right.rules().find(fact.name()).orElseThrow().choices();
    return choices.isEmpty() ? "75056" : choices.get(random.nextInt(choices.size()));
  }
}
