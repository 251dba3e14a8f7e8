package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PracticeFeedback;
import fr.prevenance.packs.PracticeFeedback.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The form of a feedback.
 *
 * @param values what is typed, by name of field
 */
record FeedbackForm(Map<String, String> values) {
  private static final String TITLE = "titre";
  private static final String PERIOD = "periode";
  private static final String STATE = "avancement";
  private static final String TEXT = "texte";
  private static final String PROVEN = "validé";
  private static final int FIGURES = 3;

  static FeedbackForm of(Map<String, String[]> sent) {
    Map<String, String> values = new LinkedHashMap<>();
    sent.forEach((name, texts) ->
        Stream.of(texts)
            .findFirst()
            .map(text -> text.replace("\r\n", "\n").strip())
            .ifPresent(text -> values.put(name, text)));
    return new FeedbackForm(values);
  }

  static FeedbackForm of(PracticeFeedback feedback) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(TITLE, feedback.title());
    values.put(PERIOD, feedback.period());
    values.put(STATE, feedback.isProven() ? PROVEN : "");
    values.put(TEXT, feedback.text());
    for (int i = 0; i < feedback.figures().size(); i++) {
      values.put(what(i + 1), feedback.figures().get(i).what());
      values.put(value(i + 1), feedback.figures().get(i).value());
    }
    return new FeedbackForm(values);
  }

  /** What is to be mended, by name of field. */
  Map<String, String> faults() {
    Map<String, String> faults = new LinkedHashMap<>();
    require(TITLE, "Donnez un titre.", faults);
    require(PERIOD, "Dites de quand à quand.", faults);
    require(TEXT, "Racontez ce que vous avez fait.", faults);
    for (int row = 1; row <= FIGURES; row++) {
      if (!text(value(row)).isEmpty()) {
        require(what(row), "Dites ce que mesure ce chiffre.", faults);
      }
      if (!text(what(row)).isEmpty()) {
        require(value(row), "Donnez la valeur, ou videz la ligne.", faults);
      }
    }
    return faults;
  }

  private void require(String field, String mend, Map<String, String> faults) {
    if (text(field).isEmpty()) {
      faults.put(field, mend);
    }
  }

  /**
   * @param body that tells it
   */
  PracticeFeedback feedback(String body) {
    List<Figure> figures = new ArrayList<>();
    for (int row = 1; row <= FIGURES; row++) {
      if (!text(what(row)).isEmpty()) {
        figures.add(new Figure(text(what(row)), text(value(row))));
      }
    }
    return new PracticeFeedback(
        "retour", text(TITLE), body, text(PERIOD), text(STATE).equals(PROVEN), text(TEXT), figures);
  }

  private String text(String field) {
    return Optional.ofNullable(values.get(field)).orElse("");
  }

  private static String what(int row) {
    return "chiffre-" + row + "-quoi";
  }

  private static String value(int row) {
    return "chiffre-" + row + "-valeur";
  }
}
