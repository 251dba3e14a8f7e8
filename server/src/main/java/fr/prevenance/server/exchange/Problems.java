package fr.prevenance.server.exchange;

import java.util.ArrayList;
import java.util.List;

/** Faults found in the configuration, so that all are told at once. */
final class Problems {
  private final List<String> sentences = new ArrayList<>();

  /**
   * @param file as people find it, such as {@code energie/organisme.yaml}
   * @param line 1-based
   */
  void add(String file, int line, String sentence) {
    sentences.add("%s, ligne %d : %s".formatted(file, line, sentence));
  }

  void add(String sentence) {
    sentences.add(sentence);
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }
}
