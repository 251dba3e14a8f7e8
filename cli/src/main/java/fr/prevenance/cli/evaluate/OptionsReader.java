package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.Options.Strictness;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads the {@code options} of a line. */
final class OptionsReader {
  private static final String DATE = "date";
  private static final String COMPATIBILITY = "compatibility";
  private static final String STRICT = "strict";
  private static final String FILTER = "filterNotApplicablePossibilities";
  private static final String DISABLING = "automaticNamespaceDisabling";
  private static final Set<String> KEYS =
      Keys.inOrder(DATE, COMPATIBILITY, STRICT, FILTER, DISABLING);

  private static final String SITUATION = "situation";
  private static final String ORPHAN = "noOrphanRule";
  private static final String CYCLE = "noCycleRuntime";
  private static final String POSSIBLE = "checkPossibleValues";
  private static final Set<String> DOUBTS = Keys.inOrder(SITUATION, ORPHAN, CYCLE, POSSIBLE);

  private OptionsReader() {}

  static Options read(JsonNode settings, boolean compatibility) throws InputRefused {
    if (!Keys.isAbsent(settings)) {
      Keys.require("« options »", settings, KEYS);
    }
    Options usual = Options.STANDARD;
    return new Options(
        flag(settings, COMPATIBILITY, compatibility),
        flag(settings, FILTER, usual.filterNotApplicablePossibilities()),
        flag(settings, DISABLING, usual.automaticNamespaceDisabling()),
        strictness(settings.path(STRICT)));
  }

  static Optional<LocalDate> date(JsonNode settings) throws InputRefused {
    JsonNode date = settings.path(DATE);
    if (Keys.isAbsent(date)) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(date.asString("")));
    } catch (DateTimeParseException other) {
      throw new InputRefused("« date » attend un jour \"AAAA-MM-JJ\".");
    }
  }

  /** All the doubts at once, or each over its usual. */
  private static Strictness strictness(JsonNode strict) throws InputRefused {
    if (strict.isBoolean()) {
      return strict.booleanValue() ? Strictness.ALL : Strictness.NOTHING;
    }
    Strictness usual = Strictness.USUAL;
    if (Keys.isAbsent(strict)) {
      return usual;
    }
    Keys.require("« strict », s'il n'est ni true ni false,", strict, DOUBTS);
    return new Strictness(
        flag(strict, SITUATION, usual.situation()),
        flag(strict, ORPHAN, usual.noOrphanRule()),
        flag(strict, CYCLE, usual.noCycleRuntime()),
        flag(strict, POSSIBLE, usual.checkPossibleValues()));
  }

  private static boolean flag(JsonNode settings, String key, boolean usual) throws InputRefused {
    JsonNode flag = settings.path(key);
    if (Keys.isAbsent(flag)) {
      return usual;
    }
    if (!flag.isBoolean()) {
      throw new InputRefused("« %s » attend true ou false.".formatted(key));
    }
    return flag.booleanValue();
  }
}
