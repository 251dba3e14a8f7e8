package fr.prevenance.packs;

import fr.prevenance.rules.DatedValue;
import fr.prevenance.rules.RuleInfo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What two versions of a right write otherwise of one rule.
 *
 * @param rule full name
 * @param title for people to read
 * @param before the value in force on a day, else the expression; empty where the rule is new
 * @param after the same; empty where there is no such rule any more
 * @param reference legal text of the value before
 */
public record RuleChange(
    String right,
    String rule,
    String title,
    Optional<String> before,
    Optional<String> after,
    Optional<String> reference) {
  /** Begins what is written of a rule; what follows is to the right. */
  private static final Pattern RULE = Pattern.compile("([^\\s#:][^:]*):.*");

  private static final Pattern NUMBER =
      Pattern.compile("(\\d{1,15})((?:\\.\\d+)?) ([^\\d\\s]\\S*)");

  private static final String VALUE = "valeur:";
  private static final String DATED = "valeurs datées:";
  private static final Set<String> TOLD =
      Set.of("titre", "description", "note", "question", "références", "type", "unité", "entité");

  /** By name of rule; facts, which are the people's, are no rules of the right. */
  public static List<RuleChange> between(RightPack before, RightPack after, LocalDate day) {
    Map<String, String> was = rules(before);
    Map<String, String> is = rules(after);
    Set<String> names = new TreeSet<>(was.keySet());
    names.addAll(is.keySet());
    List<RuleChange> changes = new ArrayList<>();
    for (String name : names) {
      Optional<String> old = Optional.ofNullable(was.get(name));
      Optional<String> now = Optional.ofNullable(is.get(name));
      if (!old.equals(now)) {
        RuleChange told =
            new RuleChange(
                before.slug(),
                name,
                title(name, after).or(() -> title(name, before)).orElse(name),
                old.map(text -> value(name, text, before, day)),
                now.map(text -> value(name, text, after, day)),
                inForce(name, before, day).flatMap(DatedValue::reference));
        changes.add(told.before.equals(told.after) ? told.as(old, now) : told);
      }
    }
    return changes;
  }

  /** In full: it is not the value of that day that changes. */
  private RuleChange as(Optional<String> old, Optional<String> now) {
    return new RuleChange(right, rule, title, old, now, reference);
  }

  private static Optional<String> title(String rule, RightPack right) {
    return right.rules().find(rule).map(RuleInfo::title);
  }

  /** What is written of each rule, by name. */
  private static Map<String, String> rules(RightPack right) {
    Map<String, String> rules = new LinkedHashMap<>();
    String name = "";
    for (String line : right.files().getOrDefault(RulesFile.NAME, "").lines().toList()) {
      var start = RULE.matcher(line);
      if (start.matches()) {
        name = start.group(1);
      }
      if (!line.isBlank() && !line.strip().startsWith("#")) {
        rules.merge(name, line, (all, one) -> all + "\n" + one);
      }
    }
    rules.remove("");
    return rules;
  }

  private static String value(String name, String text, RightPack right, LocalDate day) {
    if (text.contains(DATED)) {
      return inForce(name, right, day)
          .map(one -> one.text().orElse("abrogé"))
          .orElse("pas encore de valeur ce jour-là");
    }
    List<String> lines = expression(text);
    return lines.size() == 1 && lines.getFirst().startsWith(VALUE)
        ? french(unquoted(lines.getFirst().substring(VALUE.length()).strip()))
        : String.join("\n", lines);
  }

  private static Optional<DatedValue> inForce(String rule, RightPack right, LocalDate day) {
    return right.rules().find(rule).stream()
        .flatMap(_ -> right.rules().datedValues(rule).stream())
        .filter(value -> !value.from().isAfter(day))
        .reduce((_, last) -> last);
  }

  /** How a rule is computed: without its name, and what it says of itself. */
  private static List<String> expression(String text) {
    List<String> lines = new ArrayList<>();
    boolean isKept = false;
    for (String line : text.lines().skip(1).toList()) {
      if (line.startsWith("  ") && !line.startsWith("   ") && !line.strip().startsWith("-")) {
        isKept = !TOLD.contains(line.strip().replaceFirst(":.*", ""));
      }
      if (isKept) {
        lines.add(line.replaceFirst("^ {2}", ""));
      }
    }
    return lines.isEmpty() ? List.of(afterColon(text)) : lines;
  }

  private static String afterColon(String text) {
    return text.lines().limit(1).collect(Collectors.joining()).replaceFirst("[^:]*:\\s*", "");
  }

  private static String unquoted(String value) {
    boolean isQuoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return isQuoted
        ? value.substring(1, value.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\")
        : value;
  }

  /** A number with its unit is written as dated values are. */
  private static String french(String value) {
    var number = NUMBER.matcher(value);
    if (!number.matches()) {
      return value;
    }
    String decimals = number.group(2).isEmpty() ? "" : "," + number.group(2).substring(1);
    long whole = Long.parseLong(number.group(1));
    return String.format(Locale.FRANCE, "%,d", whole) + decimals + "\u00A0" + number.group(3);
  }
}
