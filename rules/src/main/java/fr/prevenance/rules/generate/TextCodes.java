package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Texts as numbers: those of the rules first, then those of a call. */
final class TextCodes {
  private final Map<String, Integer> codes;
  private final List<String> texts;

  TextCodes() {
    this(new HashMap<>(), new ArrayList<>());
  }

  private TextCodes(Map<String, Integer> codes, List<String> texts) {
    this.codes = codes;
    this.texts = texts;
  }

  TextCodes copy() {
    return new TextCodes(new HashMap<>(codes), new ArrayList<>(texts));
  }

  int code(String text) {
    return codes.computeIfAbsent(
        text,
        added -> {
          texts.add(added);
          return texts.size() - 1;
        });
  }

  List<String> texts() {
    return texts;
  }
}
