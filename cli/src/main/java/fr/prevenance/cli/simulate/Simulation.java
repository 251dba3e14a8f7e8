package fr.prevenance.cli.simulate;

import fr.prevenance.cli.lines.Lines;
import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Subject;
import fr.prevenance.packs.Subjects;
import fr.prevenance.packs.Versions;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.Situation;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Chosen rights, ready to be asked for one household after the other, by many threads. */
final class Simulation {
  /** Bytes of the longest household. */
  static final int LONGEST = 1_000_000;

  private final HouseholdReader reader;
  private final Function<LocalDate, List<RightPack>> deciding;
  private final Map<String, RightEvaluator> evaluators = new HashMap<>();
  private final Manner manner;

  /**
   * How households are decided and answered.
   *
   * @param isCertified whether the holders of the data answer for them
   * @param isBrief without the reasons
   */
  record Manner(boolean isCertified, boolean isBrief) {}

  private Simulation(
      List<RightPack> known,
      Function<LocalDate, List<RightPack>> deciding,
      Optional<LocalDate> date,
      Manner manner) {
    this.reader = new HouseholdReader(known, date);
    this.deciding = deciding;
    known.forEach(pack -> evaluators.put(pack.fingerprint(), new RightEvaluator(pack)));
    this.manner = manner;
  }

  /**
   * @param known every right whose facts a household may state, in all its versions
   * @param chosen slugs of those to decide, each in the version of the household's day
   * @param date for households that say none
   */
  static Simulation of(List<RightPack> known, List<String> chosen, LocalDate date, Manner manner) {
    Versions versions = new Versions(known);
    Function<LocalDate, List<RightPack>> ofTheDay =
        day -> chosen.stream().map(slug -> versions.about(slug, day).orElseThrow()).toList();
    return new Simulation(known, ofTheDay, Optional.of(date), manner);
  }

  /**
   * Decides again, by given versions whatever the day.
   *
   * @param known those and others whose facts a household may state
   * @param date for households that say none; without it each must say its own
   */
  static Simulation replaying(
      List<RightPack> known, List<RightPack> versions, Optional<LocalDate> date, Manner manner) {
    return new Simulation(known, _ -> versions, date, manner);
  }

  /**
   * @param household JSON in UTF-8
   */
  Answer of(byte[] household) throws HouseholdRefused {
    return switch (reader.read(household)) {
      case Household.Flat flat -> new Answer.Decided(written(flat.id()), flat.date(), decide(flat));
      case Household.Grouped grouped ->
          new Answer.DecidedForEach(written(grouped.id()), grouped.date(), decide(grouped));
    };
  }

  Answer of(Lines.Line line) {
    try {
      if (line.isTooLong()) {
        throw HouseholdRefused.tooLong();
      }
      return of(line.bytes());
    } catch (HouseholdRefused refused) {
      return new Answer.Refused(written(refused.id()), line.number(), refused.faults());
    }
  }

  private static Optional<JsonNode> written(JsonNode id) {
    return Optional.of(id).filter(node -> !node.isNull());
  }

  private Map<String, OutcomeSheet> decide(Household.Flat household) {
    Map<String, OutcomeSheet> rights = new LinkedHashMap<>();
    for (RightEvaluator evaluator : evaluators(household.date())) {
      RightPack pack = evaluator.pack();
      rights.put(pack.slug(), decide(evaluator, alone(pack, household)));
    }
    return rights;
  }

  private Map<String, Map<String, OutcomeSheet>> decide(Household.Grouped household) {
    Map<String, Map<String, OutcomeSheet>> rights = new LinkedHashMap<>();
    for (RightEvaluator evaluator : evaluators(household.date())) {
      RightPack pack = evaluator.pack();
      Map<String, OutcomeSheet> each = new LinkedHashMap<>();
      Subjects.of(pack, household.people(), household.date())
          .forEach((id, subject) -> each.put(id, decide(evaluator, subject)));
      rights.put(pack.slug(), each);
    }
    return rights;
  }

  private List<RightEvaluator> evaluators(LocalDate day) {
    return deciding.apply(day).stream()
        .map(pack -> Objects.requireNonNull(evaluators.get(pack.fingerprint())))
        .toList();
  }

  private OutcomeSheet decide(RightEvaluator evaluator, Subject subject) {
    return new OutcomeSheets(evaluator.pack(), subject, manner.isBrief())
        .of(evaluator.evaluate(subject, manner.isCertified()));
  }

  /** A right sees only the facts it declares. */
  private static Subject alone(RightPack pack, Household.Flat household) {
    Map<String, Value> facts = new HashMap<>();
    for (FactDefinition fact : pack.facts()) {
      Optional.ofNullable(household.facts().get(fact.name()))
          .ifPresent(value -> facts.put(fact.name(), value));
    }
    return Subject.of(new Situation(household.date(), facts));
  }
}
