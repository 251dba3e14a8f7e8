package fr.prevenance.rules.agreement;

import java.util.List;
import java.util.Map;

/** A case as YAML would show it. */
final class ReadableCase {
  private static final int STEP = 2;

  private final StringBuilder text = new StringBuilder();

  private ReadableCase() {}

  static String of(AgreementCase example) {
    var page = new ReadableCase();
    example.model().ifPresent(name -> page.entry("model", name, 0));
    if (example.model().isEmpty()) {
      page.entry("rules", example.rules(), 0);
    }
    page.entry("situation", example.situation(), 0);
    if (!example.options().toMap().isEmpty()) {
      page.entry("options", example.options().toMap(), 0);
    }
    page.entry("expressions", example.expressions(), 0);
    return page.text.toString();
  }

  private void entry(String key, Object tree, int indent) {
    text.repeat(' ', indent).append(key).append(':');
    value(tree, indent + STEP);
  }

  private void value(Object tree, int indent) {
    switch (tree) {
      case Map<?, ?> map when !map.isEmpty() -> {
        text.append('\n');
        map.forEach((key, item) -> entry(key.toString(), item, indent));
      }
      case List<?> list when !list.isEmpty() -> {
        text.append('\n');
        list.forEach(item -> item(item, indent));
      }
      case Map<?, ?> _ -> text.append(" {}\n");
      case List<?> _ -> text.append(" []\n");
      default -> text.append(' ').append(tree).append('\n');
    }
  }

  /** The first key of a map stands on the line of its dash. */
  private void item(Object item, int indent) {
    text.repeat(' ', indent).append('-');
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      int start = text.length();
      map.forEach((key, one) -> entry(key.toString(), one, indent + STEP));
      text.delete(start, start + indent + 1);
    } else {
      value(item, indent + STEP);
    }
  }
}
