package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.MessageTemplate.Channel;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A passage must say, in every channel, the mention that its presence stands for. */
class SharedPassageTest {

  @ParameterizedTest
  @MethodSource("variants")
  void the_origin_passage_says_that_other_administrations_hold_the_data(
      Channel channel, boolean plain) {
    assertThat(SharedPassage.DATA_ORIGIN.text(channel, plain)).contains("administrations");
  }

  @ParameterizedTest
  @MethodSource("writtenVariants")
  void the_origin_passage_names_each_datum_with_its_source_and_never_its_value(
      Channel channel, boolean plain) {
    assertThat(SharedPassage.DATA_ORIGIN.text(channel, plain))
        .contains("{{#données}}", "{{nom}}", "{{source}}", "{{date}}")
        .doesNotContain("{{valeur}}");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void the_rights_passage_says_how_to_see_correct_and_object(Channel channel, boolean plain) {
    assertThat(SharedPassage.DATA_RIGHTS.text(channel, plain))
        .containsPattern("(?i)consulter|voir")
        .containsIgnoringCase("corriger")
        .containsIgnoringCase("opposer")
        .contains("{{adresseOpposition}}", "{{code}}");
  }

  @ParameterizedTest
  @MethodSource("variants")
  void the_check_passage_gives_the_address_to_type_and_asks_for_nothing(
      Channel channel, boolean plain) {
    assertThat(SharedPassage.CHECK.text(channel, plain))
        .contains("{{adresseVérification}}", "{{code}}", "carte bancaire", "mot de passe");
  }

  static Stream<Arguments> variants() {
    return Stream.of(Channel.values())
        .flatMap(channel -> Stream.of(false, true).map(plain -> Arguments.of(channel, plain)));
  }

  static Stream<Arguments> writtenVariants() {
    return variants().filter(variant -> variant.get()[0] != Channel.SMS);
  }
}
