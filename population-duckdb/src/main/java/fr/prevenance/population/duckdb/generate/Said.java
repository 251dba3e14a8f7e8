package fr.prevenance.population.duckdb.generate;

import fr.prevenance.population.duckdb.Sql;
import fr.prevenance.population.fictive.GroupFlag;
import fr.prevenance.population.fictive.PersonCode;
import fr.prevenance.population.fictive.PersonFlag;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fact as it is said of a row that was drawn.
 *
 * @param fact its full name
 * @param sql over the columns drawn, in lower case
 * @param notApplicable a condition, empty where it always applies
 */
record Said(String fact, String sql, String notApplicable) {

  static Said said(String fact, String sql) {
    return new Said(fact, sql, "");
  }

  /** Said of those only of whom a condition does not hold. */
  Said unless(String condition) {
    return new Said(fact, sql, condition);
  }

  /** The part of the name that follows that of the entity. */
  String local() {
    return fact.substring(fact.indexOf(" . ") + 3);
  }

  String entity() {
    return fact.substring(0, fact.indexOf(" . "));
  }

  static String flag(PersonFlag flag) {
    return flag(flag.bit());
  }

  static String flag(GroupFlag flag) {
    return flag(flag.bit());
  }

  private static String flag(int bit) {
    return "(flags & " + bit + ") <> 0";
  }

  static String code(PersonCode code) {
    return "((codes >> " + code.shift() + ") & " + code.mask() + ")";
  }

  /** A number that counts from zero, as one of some words; the last for whatever is beyond. */
  static String words(String number, String... words) {
    String type = "::ENUM(" + Sql.texts(List.of(words).stream().distinct().toList()) + ")";
    if (words.length == 1) {
      return Sql.text(words[0]) + type;
    }
    return IntStream.range(0, words.length)
        .mapToObj(at ->
            (at == words.length - 1 ? " ELSE " : " WHEN " + at + " THEN ")
                + Sql.text(words[at])
                + type)
        .collect(Collectors.joining("", "CASE " + number, " END"));
  }

  static String day(String number) {
    return "DATE '1970-01-01' + " + number;
  }

  /** A whole number, however large. */
  static String number(Object number) {
    return "(" + String.valueOf(number).toLowerCase(Locale.ROOT) + ")::BIGINT";
  }
}
