package fr.prevenance.server.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What changed from one version of a map to another, in sentences. */
final class Changes {
  private final Parts before;
  private final Parts after;

  Changes(Parts before, Parts after) {
    this.before = before;
    this.after = after;
  }

  static List<String> between(Journey before, Journey after) {
    return new Changes(Parts.of(before), Parts.of(after)).all();
  }

  private List<String> all() {
    List<String> changes = new ArrayList<>();
    for (String id : after.ids()) {
      changes.addAll(own(id));
    }
    before.ids().stream()
        .filter(id -> !after.has(id))
        .map(id -> "%s supprimé%s.".formatted(name(before.get(id)), feminine(before.get(id))))
        .forEach(changes::add);
    if (isReordered(Parts.ROOT)) {
      changes.add("Ordre des étapes changé.");
    }
    after.children(Parts.ROOT).stream()
        .filter(this::isReordered)
        .map(id -> "Ordre changé dans %s.".formatted(quoted(after.get(id))))
        .forEach(changes::add);
    return changes;
  }

  /** What was done to one element, and to what stands in it afterwards; empty: nothing. */
  List<String> within(String id) {
    List<String> changes = new ArrayList<>(own(id));
    for (String child : after.children(id)) {
      changes.addAll(own(child));
    }
    if (isReordered(id)) {
      changes.add("Ordre changé dans %s.".formatted(quoted(after.get(id))));
    }
    return changes;
  }

  private List<String> own(String id) {
    Part part = after.get(id);
    if (!before.has(id)) {
      return List.of("%s ajouté%s.".formatted(name(part), feminine(part)));
    }
    Part old = before.get(id);
    List<String> changes = new ArrayList<>();
    var fields =
        Field.of(part.level()).stream()
            .filter(field -> !part.text(field).equals(old.text(field)))
            .map(field -> "« " + field.label() + " »")
            .collect(Collectors.joining(", "));
    if (!fields.isEmpty()) {
      changes.add("%s : %s.".formatted(name(part), fields));
    }
    if (!part.parent().equals(old.parent())) {
      changes.add(
          "%s déplacé vers l’étape %s.".formatted(name(part), quoted(after.get(part.parent()))));
    }
    return changes;
  }

  private boolean isReordered(String parent) {
    var old = before.children(parent).stream().filter(after.children(parent)::contains).toList();
    var now = after.children(parent).stream().filter(before.children(parent)::contains).toList();
    return !Objects.equals(old, now);
  }

  private static String name(Part part) {
    return switch (part.level()) {
      case MAP -> "En-tête";
      case STAGE -> "Étape " + quoted(part);
      case TOUCHPOINT -> "Point de contact " + quoted(part);
    };
  }

  private static String feminine(Part part) {
    return part.isStage() ? "e" : "";
  }

  private static String quoted(Part part) {
    return "« " + part.title() + " »";
  }
}
