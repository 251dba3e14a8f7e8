package fr.prevenance.cli.simulate;

import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a household: facts alone, or persons with the groups they form. */
final class HouseholdReader {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  private static final String NO_DAY =
      "Une réponse se rejoue à son jour : reprenez le « date » de la réponse, ou donnez --date.";

  private final FactsReader facts;
  private final Optional<LocalDate> day;

  /**
   * @param packs whose facts a household may state
   * @param day of evaluation, for a household that says none; empty where each must say its own
   */
  HouseholdReader(List<RightPack> packs, Optional<LocalDate> day) {
    this.facts = new FactsReader(packs);
    this.day = day;
  }

  /**
   * @param json UTF-8
   * @throws HouseholdRefused with every fault
   */
  Household read(byte[] json) throws HouseholdRefused {
    ObjectNode household = parse(json);
    JsonNode id = Optional.ofNullable(household.remove("id")).orElse(NullNode.getInstance());
    List<String> faults = new ArrayList<>();
    LocalDate date = date(Optional.ofNullable(household.remove("date")), faults);
    Household read =
        household.has("persons") || household.has("groups")
            ? new Household.Grouped(id, date, new PeopleReader(facts, date, faults).read(household))
            : new Household.Flat(id, date, facts.read(household, Optional.empty(), date, faults));
    if (!faults.isEmpty()) {
      throw new HouseholdRefused(id, faults);
    }
    return read;
  }

  private LocalDate date(Optional<JsonNode> node, List<String> faults) {
    if (node.isEmpty()) {
      return day.orElseGet(() -> refused(faults, NO_DAY));
    }
    try {
      return LocalDate.parse(node.get().asString());
    } catch (DateTimeParseException notADay) {
      return refused(faults, "« date » attend une date \"AAAA-MM-JJ\".");
    }
  }

  /** Any day will do to read on and find the other faults. */
  private static LocalDate refused(List<String> faults, String fault) {
    faults.add(fault);
    return LocalDate.EPOCH;
  }

  private static ObjectNode parse(byte[] json) throws HouseholdRefused {
    try {
      if (JSON.readTree(json) instanceof ObjectNode household) {
        return household;
      }
    } catch (JacksonException unreadable) {
      throw new HouseholdRefused(position(unreadable));
    }
    throw new HouseholdRefused(
        "Un foyer s'écrit {\"nom complet d'une donnée\": valeur, …} ou {\"persons\": …, \"groups\": …}.");
  }

  /** Says where, not what: the text may be about somebody. */
  private static String position(JacksonException unreadable) {
    String where =
        Optional.ofNullable(unreadable.getLocation())
            .map(at -> " (ligne %d, colonne %d)".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return "JSON illisible%s : vérifiez guillemets, virgules, accolades, clés répétées et UTF-8."
        .formatted(where);
  }
}
