package fr.prevenance.server.person.identity;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A birthplace by its code in the Code officiel géographique, read with the birth date, because one
 * place has had several codes.
 *
 * <p>Some codes are wider than others: the city of Paris than its districts, a department than its
 * communes, the Seine of before 1968 than today's three departments around Paris, Algeria (99352)
 * than its French departments of before July 1962. Two places agree when they are equal or one is
 * wider than the other; two districts of one city do not. Merged communes are not known here.
 *
 * @param code five characters (commune, country) or the bare department
 * @param wider codes that include this one
 */
record BirthPlace(String code, Set<String> wider) {
  private static final Pattern COG = Pattern.compile("\\d[\\dAB](\\d{3})?|97\\d|98\\d");
  private static final Pattern LOST_ZERO = Pattern.compile("\\d|\\d{4}");

  /** Alger, Oran, Constantine and the Territoires du Sud; now Essonne to Val-de-Marne. */
  private static final Set<String> ALGERIA = Set.of("91", "92", "93", "94");

  /** France without commune, and unknown. */
  private static final Set<String> UNKNOWN = Set.of("99999", "99100", "00000", "99", "00");

  /** Empty when unknown: {@code 99999}, a blank, or no code at all. */
  static Optional<BirthPlace> of(String received, BirthDate birth) {
    var code = cleaned(received, birth);
    return COG.matcher(code).matches() && !UNKNOWN.contains(code)
        ? Optional.of(new BirthPlace(code, wider(code, birth)))
        : Optional.empty();
  }

  boolean mayBe(BirthPlace other) {
    return code.equals(other.code) || wider.contains(other.code) || other.wider.contains(code);
  }

  boolean isAbroad() {
    return code.startsWith("99");
  }

  private static String cleaned(String received, BirthDate birth) {
    var code = received.replace(" ", "").toUpperCase(Locale.ROOT);
    var padded = LOST_ZERO.matcher(code).matches() ? "0" + code : code;
    return isParisPostcode(padded) && !birth.isBefore(1968, 1)
        ? "751" + padded.substring(3)
        : padded;
  }

  /** 75001 to 75020 name communes of the former Seine only for births before 1968. */
  private static boolean isParisPostcode(String code) {
    return isBetween(code, "75001", "75020");
  }

  private static Set<String> wider(String code, BirthDate birth) {
    var wider = new LinkedHashSet<String>();
    city(code).ifPresent(wider::add);
    formerDepartments(code, birth).forEach(former -> addWithCommune(wider, former, code));
    if (code.length() == 5 && !code.startsWith("99")) {
      wider.add(department(code));
    }
    if (isFormerlyAlgerian(code, birth)) {
      wider.add("99352");
    }
    return wider;
  }

  private static void addWithCommune(Set<String> wider, String former, String code) {
    wider.add(former);
    wider.add(former + code.substring(2));
  }

  private static String department(String code) {
    return code.substring(0, code.startsWith("97") || code.startsWith("98") ? 3 : 2);
  }

  private static Optional<String> city(String code) {
    return switch (code) {
      case String paris when isBetween(paris, "75101", "75120") -> Optional.of("75056");
      case String lyon when isBetween(lyon, "69381", "69389") -> Optional.of("69123");
      case String marseille when isBetween(marseille, "13201", "13216") -> Optional.of("13055");
      default -> Optional.empty();
    };
  }

  private static boolean isBetween(String code, String first, String last) {
    return code.length() == 5 && code.compareTo(first) >= 0 && code.compareTo(last) <= 0;
  }

  /** Communes kept their three last digits when their departments were divided. */
  private static Set<String> formerDepartments(String code, BirthDate birth) {
    return switch (code.substring(0, 2)) {
      case "92", "93", "94" -> birth.isBefore(1968, 1) ? Set.of("75", "78") : Set.of();
      case "91", "95" -> birth.isBefore(1968, 1) ? Set.of("78") : Set.of();
      case "2A", "2B" -> birth.isBefore(1976, 1) ? Set.of("20") : Set.of();
      default -> Set.of();
    };
  }

  private static boolean isFormerlyAlgerian(String code, BirthDate birth) {
    return birth.isBefore(1962, 7) && ALGERIA.contains(code.substring(0, 2));
  }
}
