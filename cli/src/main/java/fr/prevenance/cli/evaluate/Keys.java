package fr.prevenance.cli.evaluate;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The keys that an object may have: one that is not known is refused, not ignored. */
final class Keys {

  private Keys() {}

  static Set<String> inOrder(String... keys) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
  }

  static boolean isAbsent(JsonNode node) {
    return node.isMissingNode() || node.isNull();
  }

  static void require(String what, JsonNode node, Set<String> allowed) throws InputRefused {
    String known = String.join(", ", allowed);
    if (!node.isObject()) {
      throw new InputRefused("%s est un objet JSON, de clés %s.".formatted(what, known));
    }
    for (String key : node.propertyNames()) {
      if (!allowed.contains(key)) {
        throw new InputRefused(
            "La clé « %s » n'existe pas ici. Clés admises : %s.".formatted(key, known));
      }
    }
  }
}
