package fr.prevenance.server.journey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A map taken apart: each element with its fields, brothers in their order. */
final class Parts {
  /** Identifier of the map itself; no element may bear it. */
  static final String ROOT = "parcours";

  private final Map<String, Part> byId = new LinkedHashMap<>();
  private final Map<String, List<String>> children = new LinkedHashMap<>();

  Parts(List<Part> parts) {
    for (Part part : parts) {
      if (byId.put(part.id(), part) != null) {
        throw new IllegalArgumentException("twice: " + part.id());
      }
      children.computeIfAbsent(part.parent(), _ -> new ArrayList<>()).add(part.id());
    }
  }

  static Parts of(Journey journey) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part(ROOT, "", Texts.of(journey.heading())));
    for (Stage stage : journey.stages()) {
      parts.add(new Part(stage.id(), ROOT, Map.of(Field.TITLE, stage.title())));
      stage
          .touchpoints()
          .forEach(point -> parts.add(new Part(point.id(), stage.id(), Texts.of(point))));
    }
    return new Parts(parts);
  }

  /** The map that these are the parts of. */
  Journey whole() {
    return new Journey(
        fine(Reading.heading(get(ROOT).fields())),
        children(ROOT).stream()
            .map(stage ->
                new Stage(
                    stage,
                    get(stage).text(Field.TITLE),
                    children(stage).stream()
                        .map(point -> fine(Reading.touchpoint(point, get(point).fields())))
                        .toList()))
            .toList());
  }

  Set<String> ids() {
    return byId.keySet();
  }

  boolean has(String id) {
    return byId.containsKey(id);
  }

  Optional<Part> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  Part get(String id) {
    return find(id).orElseThrow();
  }

  /** In order. */
  List<String> children(String parent) {
    return children.getOrDefault(parent, List.of());
  }

  private static <T> T fine(Entered<T> entered) {
    return switch (entered) {
      case Entered.Fine<T>(T value) -> value;
      case Entered.Faulty<T>(var faults) ->
          throw new IllegalArgumentException(faults.keySet().toString());
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Parts parts
        && byId.equals(parts.byId)
        && children.equals(parts.children);
  }

  @Override
  public int hashCode() {
    return byId.hashCode();
  }

  @Override
  public String toString() {
    return children + " " + byId.values();
  }
}
