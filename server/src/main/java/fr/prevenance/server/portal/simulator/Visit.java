package fr.prevenance.server.portal.simulator;

import fr.prevenance.server.portal.simulator.Composition.Partner;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one page of the simulator sends to the next: all there is.
 *
 * @param topics titles of life events, or slugs of rights; empty for every right
 * @param isRefining whether to ask also what only makes results surer
 */
record Visit(Composition composition, List<String> topics, Answers answers, boolean isRefining) {
  static final String PARTNER = "couple";
  static final String CHILDREN = "enfants";
  static final String ALTERNATING = "alternes";
  static final String TOPICS = "sujet";
  static final String ANSWERS = "reponse";
  static final String REFINING = "preciser";
  private static final int MOST_TOPICS = 50;

  static Visit of(Map<String, String[]> sent, Questions questions) {
    return new Visit(
        new Composition(
            partner(first(sent, PARTNER)),
            count(first(sent, CHILDREN)),
            count(first(sent, ALTERNATING))),
        all(sent, TOPICS).limit(MOST_TOPICS).toList(),
        Answers.of(questions, all(sent, ANSWERS).toList()),
        sent.containsKey(REFINING));
  }

  Visit with(Answers others) {
    return new Visit(composition, topics, others, isRefining);
  }

  /** The partner as the form writes it. */
  public String partner() {
    return composition.partner().name().toLowerCase(Locale.ROOT);
  }

  private static Partner partner(String word) {
    return Stream.of(Partner.values())
        .filter(one -> one.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Partner.NONE);
  }

  /** Anything that is not a number counts as none. */
  private static int count(String text) {
    return text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
  }

  static String first(Map<String, String[]> sent, String name) {
    return all(sent, name).findFirst().orElse("").strip();
  }

  private static Stream<String> all(Map<String, String[]> sent, String name) {
    return Optional.ofNullable(sent.get(name)).stream().flatMap(Stream::of);
  }
}
