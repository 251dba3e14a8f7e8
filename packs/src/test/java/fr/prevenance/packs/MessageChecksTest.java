package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageChecksTest {
  private static final String HEAD = "---\nsujet: \"Essai\"\n---\n";
  private static final String CERTAINTY =
      "{{#certain}}oui{{/certain}}{{#probable}}sans doute{{/probable}}{{#possible}}peut-être{{/possible}}";
  private static final String SOUND = HEAD + CERTAINTY + "\n" + Messages.PASSAGES;

  @Test
  void a_sound_message_has_no_fault() {
    assertThat(Messages.faults(SOUND)).isEmpty();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "balise-inconnue | {{prenom}}",
        "balise-inconnue | {{#surprise}}x{{/surprise}}",
        "passage-inconnu | {{> origine}}",
        "html | <b>gras</b>",
        "image | ![logo](https://valombre.test/logo)",
        "lien-non-sûr | [ici](http://valombre.test)",
        "lien-non-sûr | [ici](mailto:accueil@valombre.test)",
        "espace-sécable | Vraiment ?",
        "essai-impossible | Avant le {{dateLimite}}.",
        "valeur-non-protégée | {{{nom}}}",
        "valeur-non-protégée | {{& nom}}",
        "gabarit-illisible | {{#certain}}jamais fermé",
        "gabarit-illisible | {{}}",
        "gabarit-illisible | Avant le {{dateLimite}.",
        "gabarit-illisible | Avant le {dateLimite}}.",
      })
  void a_faulty_fragment_is_refused(String code, String fragment) {
    assertThat(codes(SOUND + fragment)).containsExactly(code);
  }

  @Test
  void a_message_without_subject_is_refused() {
    assertThat(codes(CERTAINTY + Messages.PASSAGES)).containsExactly("sujet-absent");
  }

  @Test
  void a_misspelt_placeholder_is_shown_with_its_line_and_the_right_word() {
    assertThat(Messages.faults(SOUND + "{{prenom}}"))
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.line()).isEqualTo(12);
          assertThat(issue.mend()).contains("« prénom »");
        });
  }

  @Test
  void each_missing_mention_is_named_with_its_passage() {
    assertThat(Messages.faults(SOUND.replace("{{> droits-sur-les-données}}", "")))
        .extracting(PackIssue::code)
        .containsExactly("mention-absente", "mention-absente", "mention-absente");
  }

  @Test
  void a_message_that_hides_the_degree_of_certainty_is_refused() {
    assertThat(codes(HEAD + "Vous avez droit.\n" + Messages.PASSAGES))
        .containsExactly("certitude-non-dite");
  }

  private static List<String> codes(String text) {
    return Messages.faults(text).stream().map(PackIssue::code).distinct().toList();
  }
}
