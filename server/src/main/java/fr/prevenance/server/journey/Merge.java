package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Conflict.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Three-way merge of a map by element and field.
 *
 * <p>What only one side changed is taken from it. What both changed alike is taken once. The rest
 * is a conflict: the same field, a deletion against an edit, the stage of a touchpoint, an order.
 * An element that is deleted on one side and left alone on the other is deleted; a stage is left
 * alone when nothing in it was written, brought there or put in another order.
 *
 * <p>The same for both sides: merging theirs into mine gives what merging mine into theirs does.
 */
final class Merge {
  private final Parts base;
  private final Parts mine;
  private final Parts theirs;
  private final Map<String, Side> choices;
  private final Map<String, Conflict> conflicts = new LinkedHashMap<>();
  private final Map<String, Boolean> survival = new HashMap<>();

  private Merge(Parts base, Parts mine, Parts theirs, Map<String, Side> choices) {
    this.base = base;
    this.mine = mine;
    this.theirs = theirs;
    this.choices = choices;
  }

  /**
   * What merging gives.
   *
   * @param parts provisional while there are conflicts: the other side's where nothing was chosen
   */
  record Merged(Parts parts, List<Conflict> conflicts) {}

  static Merged of(Parts base, Parts mine, Parts theirs, Map<String, Side> choices) {
    return new Merge(base, mine, theirs, choices).merged();
  }

  private Merged merged() {
    Set<String> all = new LinkedHashSet<>(base.ids());
    all.addAll(mine.ids());
    all.addAll(theirs.ids());
    Map<String, Part> parts = new TreeMap<>();
    for (String id : all) {
      if (survives(id)) {
        merge(id).ifPresent(part -> parts.put(id, part));
      }
    }
    List<Part> ordered = new ArrayList<>();
    collect("", parts, ordered);
    return new Merged(new Parts(ordered), List.copyOf(conflicts.values()));
  }

  private void collect(String parent, Map<String, Part> parts, List<Part> ordered) {
    for (String id : ordered(parent, parts)) {
      ordered.add(parts.get(id));
      collect(id, parts, ordered);
    }
  }

  private boolean survives(String id) {
    Boolean known = survival.get(id);
    if (known == null) {
      known = decideSurvival(id);
      survival.put(id, known);
    }
    return known;
  }

  private boolean decideSurvival(String id) {
    if (mine.has(id) && theirs.has(id)) {
      return true;
    }
    boolean isDeletedByMe = !mine.has(id);
    Parts keeper = isDeletedByMe ? theirs : mine;
    Parts other = isDeletedByMe ? mine : theirs;
    if (!keeper.has(id)) {
      return false;
    }
    String parent = keeper.get(id).parent();
    boolean hasFateOfParent = !base.has(id) || base.has(parent) && !other.has(parent);
    if (hasFateOfParent && !parent.equals(Parts.ROOT)) {
      return survives(parent);
    }
    if (!base.has(id)) {
      return true;
    }
    List<String> changes = new Changes(base, keeper).within(id);
    if (changes.isEmpty()) {
      return false;
    }
    var key = key("suppression", id, isDeletedByMe, changes);
    note(new Conflict.OfDeletion(key, keeper.get(id).title(), isDeletedByMe, changes));
    return (choice(key) == Side.MINE) != isDeletedByMe;
  }

  private Optional<Part> merge(String id) {
    Part left = mine.find(id).or(() -> theirs.find(id)).orElseThrow();
    Part right = theirs.find(id).or(() -> mine.find(id)).orElseThrow();
    Map<Field, String> fields = new HashMap<>();
    for (Field field : Field.of(left.level())) {
      fields.put(field, field(left, right, field));
    }
    return parent(left, right).map(parent -> new Part(id, parent, fields));
  }

  private String field(Part left, Part right, Field field) {
    var before = base.find(left.id()).map(part -> part.text(field));
    var one = left.text(field);
    var two = right.text(field);
    if (one.equals(two) || before.filter(two::equals).isPresent()) {
      return one;
    }
    if (before.filter(one::equals).isPresent()) {
      return two;
    }
    var key = key("champ-" + field.word(), left.id(), one, two);
    note(new Conflict.OfField(key, right.title(), field, before.orElse(""), one, two));
    return choice(key) == Side.MINE ? one : two;
  }

  /** Empty when neither side's stage is kept: it went with the stage, as somebody chose. */
  private Optional<String> parent(Part left, Part right) {
    var before = base.find(left.id()).map(Part::parent).orElse("");
    var chosen = left.parent();
    if (before.equals(left.parent())) {
      chosen = right.parent();
    } else if (!before.equals(right.parent()) && !left.parent().equals(right.parent())) {
      var key = key("place", left.id(), left.parent(), right.parent());
      note(
          new Conflict.OfPlace(
              key,
              left.title(),
              mine.get(left.parent()).title(),
              theirs.get(right.parent()).title()));
      chosen = choice(key) == Side.MINE ? left.parent() : right.parent();
    }
    var other = chosen.equals(left.parent()) ? right.parent() : left.parent();
    return Optional.of(chosen)
        .filter(this::isKept)
        .or(() -> Optional.of(other).filter(this::isKept));
  }

  private boolean isKept(String parent) {
    return parent.isEmpty() || survives(parent);
  }

  private List<String> ordered(String parent, Map<String, Part> parts) {
    Set<String> members = new LinkedHashSet<>();
    parts.values().stream()
        .filter(part -> part.parent().equals(parent))
        .forEach(part -> members.add(part.id()));
    var order =
        new OrderMerge(
            base.children(parent), mine.children(parent), theirs.children(parent), members);
    return order.merged().orElseGet(() -> chosenOrder(parent, order));
  }

  private List<String> chosenOrder(String parent, OrderMerge order) {
    var left = order.shared(mine.children(parent));
    var right = order.shared(theirs.children(parent));
    var key = key("ordre", parent, left, right);
    var within = parent.equals(Parts.ROOT) ? "" : theirs.get(parent).title();
    note(new Conflict.OfOrder(key, within, titles(left, mine), titles(right, theirs)));
    return order.like(choice(key) == Side.MINE ? left : right);
  }

  private static List<String> titles(List<String> ids, Parts parts) {
    return ids.stream().map(id -> parts.get(id).title()).toList();
  }

  private Side choice(String key) {
    return choices.getOrDefault(key, Side.THEIRS);
  }

  private void note(Conflict conflict) {
    if (!choices.containsKey(conflict.key())) {
      conflicts.put(conflict.key(), conflict);
    }
  }

  private static String key(String kind, String id, Object... sides) {
    return kind + "-" + id + "-" + Integer.toHexString(List.of(sides).hashCode());
  }
}
