package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Conflict.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Three-way merge of a scenario by scene and field.
 *
 * <p>What only one side changed is taken from it, what both changed alike is taken once. The rest
 * is a conflict: the same field of the same scene, a deletion against an edit, an order.
 */
final class ScenarioMerge {
  private final Scenario base;
  private final Scenario mine;
  private final Scenario theirs;
  private final Map<String, Side> choices;
  private final Map<String, ScenarioConflict> conflicts = new LinkedHashMap<>();

  private ScenarioMerge(Scenario base, Scenario mine, Scenario theirs, Map<String, Side> choices) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.choices = choices;
  }

  /**
   * What merging gives.
   *
   * @param scenario provisional while there are conflicts: the other side's where nothing was
   *     chosen
   */
  record Merged(Scenario scenario, List<ScenarioConflict> conflicts) {}

  static Merged of(Scenario base, Scenario mine, Scenario theirs, Map<String, Side> choices) {
    return new ScenarioMerge(base, mine, theirs, choices).merged();
  }

  private Merged merged() {
    var heading =
        ScenarioText.fine(
            ScenarioReading.heading(
                fields(
                    Scenario.ROOT,
                    "",
                    Optional.of(ScenarioTexts.of(base.heading())),
                    ScenarioTexts.of(mine.heading()),
                    ScenarioTexts.of(theirs.heading()))));
    Map<String, ScenarioStep> steps = steps();
    List<ScenarioStep> ordered = ordered(steps.keySet()).stream().map(steps::get).toList();
    Map<String, String> names = new HashMap<>(mine.names());
    names.putAll(theirs.names());
    return new Merged(new Scenario(heading, ordered, names), List.copyOf(conflicts.values()));
  }

  private Map<String, ScenarioStep> steps() {
    Set<String> all = new LinkedHashSet<>(theirs.ids());
    all.addAll(mine.ids());
    Map<String, ScenarioStep> steps = new TreeMap<>();
    all.forEach(id -> step(id).ifPresent(step -> steps.put(id, step)));
    return steps;
  }

  private Optional<ScenarioStep> step(String id) {
    var left = mine.step(id);
    var right = theirs.step(id);
    if (left.isPresent() && right.isPresent()) {
      return Optional.of(
          ScenarioText.fine(
              ScenarioReading.step(
                  id,
                  fields(
                      id,
                      right.get().what(),
                      base.step(id).map(ScenarioTexts::of),
                      ScenarioTexts.of(left.get()),
                      ScenarioTexts.of(right.get())))));
    }
    ScenarioStep kept = left.or(() -> right).orElseThrow();
    return base.step(id).isEmpty() || survives(kept, left.isEmpty())
        ? Optional.of(kept)
        : Optional.empty();
  }

  private boolean survives(ScenarioStep kept, boolean isDeletedByMe) {
    if (base.step(kept.id()).filter(kept::equals).isPresent()) {
      return false;
    }
    var key = key("suppression", kept.id(), isDeletedByMe, kept);
    note(new ScenarioConflict.OfDeletion(key, isDeletedByMe, kept));
    return (choice(key) == Side.MINE) != isDeletedByMe;
  }

  private Map<ScenarioField, String> fields(
      String id,
      String element,
      Optional<Map<ScenarioField, String>> before,
      Map<ScenarioField, String> left,
      Map<ScenarioField, String> right) {
    Map<ScenarioField, String> merged = new EnumMap<>(ScenarioField.class);
    for (ScenarioField field : left.keySet()) {
      var together = field.together();
      var one = only(together, left);
      var two = only(together, right);
      var old = before.map(texts -> only(together, texts));
      if (one.equals(two) || old.filter(two::equals).isPresent()) {
        merged.putAll(one);
      } else if (old.filter(one::equals).isPresent()) {
        merged.putAll(two);
      } else {
        var key = key("champ-" + field.word(), id, one, two);
        note(new ScenarioConflict.OfField(key, element, field, old.orElse(Map.of()), one, two));
        merged.putAll(choice(key) == Side.MINE ? one : two);
      }
    }
    return merged;
  }

  private static Map<ScenarioField, String> only(
      List<ScenarioField> fields, Map<ScenarioField, String> texts) {
    Map<ScenarioField, String> only = new EnumMap<>(ScenarioField.class);
    fields.forEach(field -> only.put(field, texts.getOrDefault(field, "")));
    return only;
  }

  private List<String> ordered(Set<String> members) {
    var order = new OrderMerge(base.ids(), mine.ids(), theirs.ids(), members);
    return order.merged().orElseGet(() -> chosenOrder(order));
  }

  private List<String> chosenOrder(OrderMerge order) {
    var left = order.shared(mine.ids());
    var right = order.shared(theirs.ids());
    var key = key("ordre", Scenario.ROOT, left, right);
    note(new ScenarioConflict.OfOrder(key, told(left, mine), told(right, theirs)));
    return order.like(choice(key) == Side.MINE ? left : right);
  }

  private static List<String> told(List<String> ids, Scenario scenario) {
    List<String> told = new ArrayList<>();
    ids.forEach(id -> scenario.step(id).map(ScenarioStep::what).ifPresent(told::add));
    return told;
  }

  private Side choice(String key) {
    return choices.getOrDefault(key, Side.THEIRS);
  }

  private void note(ScenarioConflict conflict) {
    if (!choices.containsKey(conflict.key())) {
      conflicts.put(conflict.key(), conflict);
    }
  }

  private static String key(String kind, String id, Object... sides) {
    return kind + "-" + id + "-" + Integer.toHexString(List.of(sides).toString().hashCode());
  }
}
