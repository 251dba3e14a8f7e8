package fr.prevenance.server.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An explanation as the page tells it: the conditions first, then every step for who wants it.
 *
 * <p>The text has one rule a line, two blanks of indent for each level; the conditions of the right
 * are on the third level, below the rule that decides.
 *
 * @param conditions those of the right, in order
 * @param steps the whole computation
 */
public record Reasoning(List<Condition> conditions, List<Step> steps) {
  private static final int INDENT = 2;
  private static final int CONDITIONS = 2;
  private static final int DEEPEST = 5;
  private static final String LEGAL_TEXT = "Texte : ";
  private static final Pattern LINK = Pattern.compile(" <https?://[^>]*>");
  private static final Pattern DECIDED = Pattern.compile("(.+?) : (oui|non)( .*)?");

  /**
   * @param isMet otherwise it remains to be checked
   */
  public record Condition(String title, boolean isMet) {}

  /**
   * @param level from 0; deeper than five counts as five
   */
  public record Step(int level, String text) {}

  public static Reasoning of(String explanation) {
    var steps = explanation.lines().filter(line -> !line.isBlank()).map(Reasoning::step).toList();
    return new Reasoning(conditions(steps), steps);
  }

  /** Title of the first condition that does not hold; of the right where none is named. */
  public String subject() {
    return steps.stream()
        .filter(step -> step.level() == 1 && isDenied(step.text()))
        .findFirst()
        .or(() -> steps.stream().findFirst())
        .map(step -> condition(step.text()).title())
        .orElse("");
  }

  private static boolean isDenied(String text) {
    var decided = DECIDED.matcher(text);
    return decided.matches() && decided.group(2).equals("non");
  }

  private static Step step(String line) {
    var text = line.strip();
    var level = line.indexOf(text.charAt(0)) / INDENT;
    return new Step(Math.min(level, DEEPEST), LINK.matcher(text).replaceAll(""));
  }

  /** Only below the first rule that has any: the amount's own steps follow. */
  private static List<Condition> conditions(List<Step> steps) {
    var conditions = new ArrayList<Condition>();
    for (var step : steps) {
      if (step.level() < CONDITIONS && !conditions.isEmpty()) {
        return conditions;
      }
      if (step.level() == CONDITIONS && !step.text().startsWith(LEGAL_TEXT)) {
        conditions.add(condition(step.text()));
      }
    }
    return conditions;
  }

  private static Condition condition(String text) {
    var decided = DECIDED.matcher(text);
    return decided.matches()
        ? new Condition(decided.group(1), decided.group(2).equals("oui"))
        : new Condition(text.split(" : ", 2)[0], false);
  }
}
