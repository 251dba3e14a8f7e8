package fr.prevenance.server.person.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "Lœil, LOEIL",
    "Æsir, AESIR",
    "d’Été, D ETE",
    "N'Diaye, N DIAYE",
    "Jean-Pierre, JEAN PIERRE",
    "St-Exupéry, SAINT EXUPERY",
    "Ste Croix, SAINTE CROIX",
    "Weiß, WEISS",
    "Łukasz Ørsted, LUKASZ ORSTED",
    "'  Le   Gall  ', LE GALL",
    "Stéphane, STEPHANE",
  })
  void civil_status_text_is_spelt_in_plain_capitals(String received, String spelt) {
    assertThat(Spelling.of(received)).isEqualTo(spelt);
  }

  @Property
  void spelling_twice_changes_nothing(@ForAll String received) {
    var once = Spelling.of(received);

    assertThat(Spelling.of(once)).isEqualTo(once);
  }

  @Property
  void only_capitals_and_single_blanks_remain(@ForAll String received) {
    assertThat(Spelling.of(received)).matches("([A-Z]+( [A-Z]+)*)?");
  }

  @Property
  void case_tells_no_names_apart(
      @ForAll
          @CharRange(from = 'a', to = 'z')
          @Chars({'é', 'è', 'ç', 'œ', 'ü', 'ÿ', '-', '\''})
          @StringLength(max = 20)
          String name) {
    assertThat(Spelling.of(name.toUpperCase(Locale.ROOT))).isEqualTo(Spelling.of(name));
  }
}
