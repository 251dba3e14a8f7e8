package fr.prevenance.server.message;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The short code that a message bears, so that anybody can check whether we sent it.
 *
 * <p>Eight random characters (40 bits) of Crockford's base 32, which has no I, L, O nor U, and one
 * check character of the same alphabet. Each character is read as an element of the field of 32
 * elements (polynomials over {0, 1} modulo x⁵ + x² + 1), and the nine of them satisfy
 *
 * <pre>  c₀·α⁰ + c₁·α¹ + … + c₈·α⁸ = 0</pre>
 *
 * where α = x generates the field. A wrong character changes the sum by a product of non-zero
 * elements, two exchanged ones by (cᵢ + cⱼ)(αⁱ + αʲ): neither is zero, so that every single
 * substitution and every transposition, adjacent or not, is caught. ISO 7064 and Crockford's own
 * modulus 37 catch as much, but only with check characters that people misread or cannot type.
 *
 * @param characters the nine characters, without separator
 */
public record ShortCode(String characters) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int RANDOM_CHARACTERS = 8;
  private static final int MODULUS = 0b100101;

  /**
   * @throws IllegalArgumentException when the check character does not fit
   */
  public ShortCode {
    if (!isSound(characters)) {
      throw new IllegalArgumentException("code without a fitting check character");
    }
  }

  /**
   * @param random must be unpredictable outside tests
   */
  public static ShortCode drawn(RandomGenerator random) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < RANDOM_CHARACTERS; i++) {
      drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return new ShortCode(drawn.append(checkCharacter(drawn)).toString());
  }

  /**
   * Reads a code as people type it: any case, blanks and dashes anywhere, O for 0, I or L for 1.
   *
   * @return empty when it was mistyped
   */
  public static Optional<ShortCode> typed(String text) {
    String read =
        text.strip()
            .toUpperCase(Locale.ROOT)
            .replaceAll("[\\s\\p{Zs}\\p{Pd}.]", "")
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1');
    return isSound(read) ? Optional.of(new ShortCode(read)) : Optional.empty();
  }

  /** As it is printed: {@code XXXX-XXXX-C}. */
  @Override
  public String toString() {
    return "%s-%s-%s"
        .formatted(characters.substring(0, 4), characters.substring(4, 8), characters.substring(8));
  }

  private static boolean isSound(String read) {
    return read.length() == RANDOM_CHARACTERS + 1
        && read.chars().allMatch(character -> ALPHABET.indexOf(character) >= 0)
        && sum(read) == 0;
  }

  /** The sum without its last term, divided by α⁸; addition is its own inverse. */
  private static char checkCharacter(CharSequence drawn) {
    for (int element = 0; element < ALPHABET.length(); element++) {
      char candidate = ALPHABET.charAt(element);
      if (sum(drawn + String.valueOf(candidate)) == 0) {
        return candidate;
      }
    }
    throw new AssertionError("multiplication by α⁸ is a bijection");
  }

  /** Horner's scheme, from the last character to the first. */
  private static int sum(CharSequence read) {
    int sum = 0;
    for (int i = read.length() - 1; i >= 0; i--) {
      sum = timesAlpha(sum) ^ ALPHABET.indexOf(read.charAt(i));
    }
    return sum;
  }

  private static int timesAlpha(int element) {
    int shifted = element << 1;
    return shifted < ALPHABET.length() ? shifted : shifted ^ MODULUS;
  }
}
