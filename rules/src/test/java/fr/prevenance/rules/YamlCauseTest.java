package fr.prevenance.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a YAML file, told to somebody who writes no programs. */
class YamlCauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '~',
      value = {
        "a: b: c§un « : » de trop",
        "a: 1\\nb§il manque « : » après une clé",
        "a:\\n\\tb: 1§une tabulation",
        "a: @b§un texte commence par « @ »",
        "a: \"b§un guillemet n'est pas fermé",
        "a: 'b§un guillemet n'est pas fermé",
        "a: \"\\\\q\"§« \\ » ne convient pas",
        "a: [1, 2§une liste entre crochets",
        "a: {b: 1§un bloc entre accolades",
        "a:\\n  - 1\\n  b: 2§n'est pas alignée",
        "a: - b§un tiret « - »",
        "a: *§un texte commence par « & » ou « * »",
        "a: !<b§un texte commence par « ! » ou « % »",
        "a: %b§un texte commence par « % »",
        "a: |b§rien ne suit",
        "a: |\\n    \\n  b§une ligne vide contient plus d'espaces",
      })
  void the_usual_causes_are_told_in_french(String yaml, String cause) {
    assertThat(told(yaml.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\")))
        .contains(cause)
        .doesNotContainPattern("expected|found|while|allowed");
  }

  @Test
  void a_cause_that_nobody_foresaw_is_not_told_in_english() {
    assertThat(YamlCause.inFrench("the flux capacitor is not allowed here"))
        .isEqualTo("l'alignement, un guillemet ou un signe ne conviennent pas");
  }

  private static String told(String yaml) {
    var refused =
        catchThrowableOfType(
            RuleBookException.class,
            () -> RuleBook.read(List.of(new RuleSource("essai.publicodes", yaml))));
    return refused.issues().getFirst().message();
  }
}
