package fr.prevenance.rules.agreement.random;

import java.util.LinkedHashMap;
import java.util.Map;

/** Maps written in one line. */
final class Tree {
  private Tree() {}

  static Map<String, Object> map(String key, Object value) {
    var map = new LinkedHashMap<String, Object>();
    map.put(key, value);
    return map;
  }

  static Map<String, Object> map(String key, Object value, String next, Object nextValue) {
    var map = map(key, value);
    map.put(next, nextValue);
    return map;
  }

  /** The definition as a map that can hold more keys. */
  static Map<String, Object> definition(Object tree) {
    var map = new LinkedHashMap<String, Object>();
    if (tree instanceof Map<?, ?> keys) {
      keys.forEach((key, value) -> map.put(key.toString(), value));
    } else {
      map.put("valeur", tree);
    }
    return map;
  }
}
