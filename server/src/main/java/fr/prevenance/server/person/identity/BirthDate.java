package fr.prevenance.server.person.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A birth date whose month and day may be unknown.
 *
 * @param month 1 to 12, or 0 when unknown
 * @param day 1 to 31, or 0 when unknown
 */
record BirthDate(int year, int month, int day) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

  /** Reads {@code AAAA-MM-JJ}; empty for any other text, which can be compared with nothing. */
  static Optional<BirthDate> of(String received) {
    var shape = SHAPE.matcher(received.strip());
    return shape.matches()
        ? Optional.of(
            new BirthDate(part(shape.group(1)), part(shape.group(2)), part(shape.group(3))))
        : Optional.empty();
  }

  boolean isComplete() {
    return month != 0 && day != 0;
  }

  /** 1 January and 31 December, which registers give to people whose birthday is not known. */
  boolean isUsualDefault() {
    return month == 1 && day == 1 || month == 12 && day == 31;
  }

  /** Nothing known contradicts: 1960-00-00 and 1960-05-12. */
  boolean mayBe(BirthDate other) {
    return year == other.year && mayBe(month, other.month) && mayBe(day, other.day);
  }

  boolean isBefore(int otherYear, int otherMonth) {
    return year < otherYear || year == otherYear && month < otherMonth;
  }

  /** {@code AAAA-MM-JJ} again. */
  String text() {
    return "%04d-%02d-%02d".formatted(year, month, day);
  }

  private static boolean mayBe(int part, int other) {
    return part == 0 || other == 0 || part == other;
  }

  private static int part(String digits) {
    return Integer.parseInt(digits);
  }
}
