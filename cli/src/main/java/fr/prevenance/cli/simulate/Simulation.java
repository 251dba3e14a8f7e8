package fr.prevenance.cli.simulate;

import fr.prevenance.cli.lines.Lines;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Chosen rights, ready to be asked for one household after the other. */
final class Simulation {
  /** Bytes of the longest household. */
  static final int LONGEST = 1_000_000;

  private final HouseholdReader reader;
  private final Map<RightPack, RightEvaluator> evaluators = new LinkedHashMap<>();
  private final LocalDate date;
  private final boolean isCertified;

  /**
   * @param isCertified whether the holders of the data answer for them
   */
  Simulation(List<RightPack> packs, LocalDate date, boolean isCertified) {
    this.reader = new HouseholdReader(packs);
    packs.forEach(pack -> evaluators.put(pack, new RightEvaluator(pack)));
    this.date = date;
    this.isCertified = isCertified;
  }

  /**
   * @param household JSON in UTF-8
   */
  Answer.Decided of(byte[] household) throws HouseholdRefused {
    Map<String, Value> facts = reader.read(household);
    Map<String, OutcomeSheet> rights = new LinkedHashMap<>();
    evaluators.forEach((pack, evaluator) ->
        rights.put(pack.slug(), OutcomeSheet.of(evaluator.evaluate(needed(pack, facts), date))));
    return new Answer.Decided(date, rights);
  }

  Answer of(Lines.Line line) {
    try {
      if (line.isTooLong()) {
        throw HouseholdRefused.tooLong();
      }
      return of(line.bytes());
    } catch (HouseholdRefused refused) {
      return new Answer.Refused(line.number(), refused.faults());
    }
  }

  private Map<String, FactValue> needed(RightPack pack, Map<String, Value> facts) {
    Map<String, FactValue> needed = new HashMap<>();
    for (FactDefinition fact : pack.facts()) {
      if (facts.containsKey(fact.name())) {
        needed.put(fact.name(), new FactValue(facts.get(fact.name()), isCertified));
      }
    }
    return needed;
  }
}
