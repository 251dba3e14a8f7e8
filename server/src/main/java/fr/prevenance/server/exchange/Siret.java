package fr.prevenance.server.exchange;

/** Number of an establishment: 14 digits, checked by Luhn, or by their sum for La Poste. */
final class Siret {
  private static final String LA_POSTE = "356000000";
  private static final int LENGTH = 14;

  private Siret() {}

  static boolean isValid(String text) {
    return text.matches("\\d{" + LENGTH + "}")
        && (luhn(text) % 10 == 0 || (text.startsWith(LA_POSTE) && sum(text) % 5 == 0));
  }

  private static int luhn(String digits) {
    int total = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
      total += digit > 9 ? digit - 9 : digit;
    }
    return total;
  }

  private static int sum(String digits) {
    return digits.chars().map(character -> Character.digit(character, 10)).sum();
  }
}
