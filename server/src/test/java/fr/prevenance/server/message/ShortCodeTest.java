package fr.prevenance.server.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ShortCodeTest {

  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Property(tries = 200)
  void every_single_substitution_is_caught(@ForAll long seed) {
    String code = drawn(seed).characters();
    for (int place = 0; place < code.length(); place++) {
      for (char wrong : ALPHABET.toCharArray()) {
        if (wrong != code.charAt(place)) {
          assertThat(ShortCode.typed(with(code, place, wrong))).isEmpty();
        }
      }
    }
  }

  @Property(tries = 500)
  void every_exchange_of_two_characters_is_caught(@ForAll long seed) {
    String code = drawn(seed).characters();
    for (int left = 0; left < code.length(); left++) {
      for (int right = left + 1; right < code.length(); right++) {
        if (code.charAt(left) != code.charAt(right)) {
          String exchanged = with(with(code, left, code.charAt(right)), right, code.charAt(left));
          assertThat(ShortCode.typed(exchanged)).isEmpty();
        }
      }
    }
  }

  @Property
  void a_code_is_read_as_it_is_printed(@ForAll long seed) {
    assertThat(ShortCode.typed(drawn(seed).toString())).contains(drawn(seed));
  }

  @Property
  void letters_that_look_like_figures_are_read_as_figures(@ForAll long seed) {
    String misread = drawn(seed).characters().replace('0', 'o').replace('1', 'l');
    assertThat(ShortCode.typed(misread)).contains(drawn(seed));
  }

  @Property
  void lower_case_blanks_and_dashes_do_not_matter(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 9) int place) {
    String typed =
        new StringBuilder(drawn(seed).characters()).insert(place, " \u00a0– ").toString();
    assertThat(ShortCode.typed(typed.toLowerCase(Locale.ROOT))).contains(drawn(seed));
  }

  @Property
  void a_printed_code_has_three_groups_and_no_ambiguous_letter(@ForAll long seed) {
    assertThat(drawn(seed).toString())
        .matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]");
  }

  @Example
  void too_short_a_code_is_mistyped() {
    assertThat(ShortCode.typed("0000-000")).isEmpty();
  }

  @Example
  void a_letter_outside_the_alphabet_is_mistyped() {
    assertThat(ShortCode.typed("UUUU-UUUU-U")).isEmpty();
  }

  @Example
  void an_unsound_code_cannot_be_made() {
    assertThatThrownBy(() -> new ShortCode("000000001"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ShortCode drawn(long seed) {
    return ShortCode.drawn(new Random(seed));
  }

  private static String with(String code, int place, char character) {
    return code.substring(0, place) + character + code.substring(place + 1);
  }
}
