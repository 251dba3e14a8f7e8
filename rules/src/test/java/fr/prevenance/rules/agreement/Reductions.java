package fr.prevenance.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Trees a little simpler than a tree. */
final class Reductions {
  private static final Set<String> SIMPLEST = Set.of("1", "oui", "non");

  /** What must stay a map or a list for the rules to be well written. */
  private static final Set<String> SHAPED =
      Set.of(
          "avec",
          "barème",
          "contexte",
          "durée",
          "grille",
          "inversion numérique",
          "remplace",
          "rend non applicable",
          "taux progressif",
          "tranches",
          "une possibilité",
          "variations");

  private Reductions() {}

  /** How much there is to read. */
  static int weight(Object tree) {
    return switch (tree) {
      case Map<?, ?> map ->
          2 + map.entrySet().stream().mapToInt(one -> 2 + weight(one.getValue())).sum();
      case List<?> list -> 2 + list.stream().mapToInt(Reductions::weight).sum();
      case String text -> SIMPLEST.contains(text) ? 1 : 3 + text.length();
      default -> 2;
    };
  }

  static List<Object> of(Object tree) {
    return switch (tree) {
      case Map<?, ?> map -> ofMap(map);
      case List<?> list -> ofList(list);
      case String text -> ofText(text);
      default -> List.of();
    };
  }

  /** The same entries without one, or with one simpler. */
  static List<Map<String, Object>> entries(Map<?, ?> map) {
    var simpler = new ArrayList<Map<String, Object>>();
    map.keySet().forEach(key -> simpler.add(without(map, key)));
    map.forEach((key, value) ->
        of(key.toString(), value).forEach(less -> simpler.add(with(map, key, less))));
    return simpler;
  }

  private static List<Object> of(String key, Object value) {
    return SHAPED.contains(key)
        ? of(value).stream().filter(less -> less.getClass() == value.getClass()).toList()
        : of(value);
  }

  private static List<Object> ofMap(Map<?, ?> map) {
    var simpler = new ArrayList<>();
    simpler.addAll(List.of("1", "oui"));
    map.values().forEach(value -> addWithin(value, simpler));
    simpler.addAll(entries(map));
    return simpler;
  }

  /** Adds the tree and all that is in it. */
  private static void addWithin(Object tree, List<Object> all) {
    all.add(tree);
    switch (tree) {
      case Map<?, ?> map -> map.values().forEach(value -> addWithin(value, all));
      case List<?> list -> list.forEach(item -> addWithin(item, all));
      default -> {}
    }
  }

  private static List<Object> ofList(List<?> list) {
    var simpler = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      var shorter = new ArrayList<Object>(list);
      shorter.remove(index);
      simpler.add(shorter);
    }
    for (int index = 0; index < list.size(); index++) {
      for (Object less : of(list.get(index))) {
        var changed = new ArrayList<Object>(list);
        changed.set(index, less);
        simpler.add(changed);
      }
    }
    return simpler;
  }

  private static List<Object> ofText(String text) {
    var simpler = new ArrayList<Object>();
    if (!SIMPLEST.contains(text)) {
      simpler.addAll(List.of("1", "oui"));
    }
    for (String operator : Mechanisms.SYMBOLS) {
      String mark = " " + operator + " ";
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        simpler.add(bare(text.substring(0, at)));
        simpler.add(bare(text.substring(at + mark.length())));
      }
    }
    return simpler;
  }

  private static String bare(String text) {
    return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
  }

  private static Map<String, Object> without(Map<?, ?> map, Object dropped) {
    var rest = new LinkedHashMap<String, Object>();
    map.forEach((key, value) -> {
      if (!key.equals(dropped)) {
        rest.put(key.toString(), value);
      }
    });
    return rest;
  }

  private static Map<String, Object> with(Map<?, ?> map, Object changed, Object value) {
    var copy = new LinkedHashMap<String, Object>();
    map.forEach((key, old) -> copy.put(key.toString(), key.equals(changed) ? value : old));
    return copy;
  }
}
