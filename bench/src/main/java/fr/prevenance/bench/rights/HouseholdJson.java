package fr.prevenance.bench.rights;

import fr.prevenance.rules.People;
import fr.prevenance.rules.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A household as {@code simulate --batch} reads it. */
final class HouseholdJson {
  private HouseholdJson() {}

  static String line(int id, People people) {
    Map<String, Object> persons = new LinkedHashMap<>();
    people.individuals().forEach(one -> persons.put(one.id(), facts(one.answers())));
    Map<String, Object> groups = new LinkedHashMap<>();
    people
        .groups()
        .forEach(group ->
            groups.put(
                group.entity(),
                Map.of("members", members(group), "facts", facts(group.answers()))));
    return JsonMapper.shared()
        .writeValueAsString(Map.of("id", id, "persons", persons, "groups", groups));
  }

  private static List<Map<String, Object>> members(People.Group group) {
    return group.members().stream()
        .map(member -> Map.<String, Object>of("person", member.individual(), "role", member.role()))
        .toList();
  }

  private static Map<String, Object> facts(Map<String, Value> answers) {
    Map<String, Object> facts = new LinkedHashMap<>();
    answers.forEach((name, value) -> facts.put(name, plain(value)));
    return facts;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Number number -> number.number();
      case Value.Bool(var yes) -> yes;
      case Value.Text(var text) -> text;
      case Value.Date(var day) -> day.toString();
      case Value.NotApplicable _, Value.Undefined _ -> throw new IllegalArgumentException();
    };
  }
}
