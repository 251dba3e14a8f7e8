package fr.prevenance.rules.agreement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The mechanisms of a case, and which of them meet.
 *
 * @param pairs one nested straight in the other, or both on one level
 */
record MechanismUse(Set<String> mechanisms, Set<Pair> pairs) {

  /** Two mechanisms that meet: the outer and the inner one, or two of one level. */
  record Pair(String outer, String inner) {
    @Override
    public String toString() {
      return outer + " × " + inner;
    }
  }

  static MechanismUse of(AgreementCase example) {
    var walk = new Walk();
    walk.named(example.rules(), Set.of());
    example.situation().values().forEach(answer -> walk.value(answer, Set.of()));
    example.expressions().forEach(expression -> walk.value(expression, Set.of()));
    return new MechanismUse(walk.mechanisms, walk.pairs);
  }

  private static final class Walk {
    private static final Set<String> PLAIN =
        Set.of("question", "titre", "type", "privé", "unité", "arrondi");

    private final Set<String> mechanisms = new LinkedHashSet<>();
    private final Set<Pair> pairs = new LinkedHashSet<>();

    void named(Map<?, ?> rules, Set<String> around) {
      rules.forEach((name, definition) -> {
        if (name.toString().startsWith("[privé]")) {
          met("privé", around);
        }
        value(definition, around);
      });
    }

    void value(Object tree, Set<String> around) {
      switch (tree) {
        case Map<?, ?> map -> level(map, around);
        case List<?> list -> list.forEach(item -> value(item, around));
        case String text -> operators(text, around);
        default -> {}
      }
    }

    private void level(Map<?, ?> map, Set<String> around) {
      var here = new LinkedHashSet<String>();
      map.keySet().stream()
          .map(Object::toString)
          .filter(Mechanisms.ALL::contains)
          .forEach(here::add);
      here.forEach(name -> met(name, around));
      here.forEach(one ->
          here.stream()
              .filter(other -> !other.equals(one))
              .forEach(other -> pairs.add(new Pair(one, other))));
      map.forEach((key, tree) -> argument(key.toString(), tree, here, around));
    }

    private void argument(String key, Object tree, Set<String> here, Set<String> around) {
      if ((key.equals("avec") || key.equals("contexte")) && tree instanceof Map<?, ?> rules) {
        named(rules, Set.of(key));
      } else if (!PLAIN.contains(key) || tree instanceof Map) {
        value(tree, inside(key, here, around));
      }
    }

    private static Set<String> inside(String key, Set<String> here, Set<String> around) {
      if (Mechanisms.ALL.contains(key)) {
        return Set.of(key);
      }
      return here.isEmpty() ? around : here;
    }

    private void met(String name, Set<String> around) {
      mechanisms.add(name);
      around.forEach(outer -> pairs.add(new Pair(outer, name)));
    }

    private void operators(String text, Set<String> around) {
      Mechanisms.SYMBOLS.stream()
          .filter(operator -> text.contains(" " + operator + " "))
          .forEach(operator -> met(operator, around));
    }
  }
}
