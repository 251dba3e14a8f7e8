package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.packs.MessageTemplate.Channel;
import fr.prevenance.packs.MessageTemplate.Rendered;
import fr.prevenance.packs.RightPack;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What every packaged message owes its reader. */
class MessageWordingTest {
  /** Letters of the GSM 7-bit alphabet used in French; another one makes an SMS cost double. */
  private static final String GSM =
      "[A-Za-z0-9 \n@£$¥èéùìòÇØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ!\"#¤%&'()*+,\\-./:;<=>?àÄÖÑÜ§äöñü¿¡]*";

  @TestFactory
  Stream<DynamicTest> a_certain_right_is_said_without_perhaps() {
    return each(
        "certain",
        rendered ->
            assertThat(rendered.text()).contains("ous avez droit").doesNotContain("peut-être"));
  }

  @TestFactory
  Stream<DynamicTest> a_probable_right_is_said_with_perhaps() {
    return each(
        "probable",
        rendered ->
            assertThat(rendered.text())
                .contains("peut-être droit")
                .doesNotContain("ous avez droit"));
  }

  @TestFactory
  Stream<DynamicTest> a_possible_right_is_said_with_perhaps() {
    return each(
        "possible",
        rendered ->
            assertThat(rendered.text())
                .contains("peut-être droit")
                .doesNotContain("ous avez droit"));
  }

  @TestFactory
  Stream<DynamicTest> each_message_gives_the_sender_a_person_to_call_and_a_code() {
    return each(
        "certain",
        rendered ->
            assertThat(rendered.text().replace('\u00A0', ' '))
                .contains("Territoire fictif", "01 99 00 00 00", "VALO-2345-K", "carte bancaire"));
  }

  @TestFactory
  Stream<DynamicTest> no_message_shows_the_value_of_a_datum() {
    return each(
        "certain", rendered -> assertThat(rendered.text()).doesNotContain("VALEUR SECRÈTE"));
  }

  @TestFactory
  Stream<DynamicTest> an_sms_about_a_certain_right_fits_in_three_cheap_parts() {
    return templates()
        .filter(named -> named.template().channel() == Channel.SMS)
        .map(named ->
            dynamicTest(
                named.name(),
                () ->
                    assertThat(named.template().render(values("certain")).text())
                        .hasSizeLessThanOrEqualTo(3 * 153)
                        .matches(GSM)));
  }

  @TestFactory
  Stream<DynamicTest> an_sms_holds_no_address_that_leads_to_a_right() {
    return templates()
        .filter(named -> named.template().channel() == Channel.SMS)
        .map(named ->
            dynamicTest(
                named.name(),
                () ->
                    assertThat(named.template().render(values("certain")).text())
                        .doesNotContain("https://", "/droits/")));
  }

  @Test
  void the_child_support_messages_never_speak_of_violence_nor_of_the_other_parent() {
    assertThat(templates().filter(named -> named.name().startsWith("intermediation")))
        .allSatisfy(named ->
            assertThat(named.template().render(values("certain")).text())
                .doesNotContainPattern("(?i)violence|menace|plainte|débiteur|autre parent"));
  }

  @Test
  void nothing_shown_before_opening_a_child_support_message_names_the_pension() {
    assertThat(templates().filter(named -> named.name().startsWith("intermediation")))
        .allSatisfy(named -> {
          Rendered rendered = named.template().render(values("certain"));
          assertThat(rendered.subject()).doesNotContainIgnoringCase("pension");
          if (named.template().channel() == Channel.SMS) {
            assertThat(rendered.text()).doesNotContainIgnoringCase("pension");
          }
        });
  }

  private record Named(String name, MessageTemplate template) {}

  private static Stream<DynamicTest> each(String certainty, Consumer<Rendered> check) {
    return templates()
        .map(named ->
            dynamicTest(
                named.name(), () -> check.accept(named.template().render(values(certainty)))));
  }

  private static Stream<Named> templates() {
    return Packaged.rights().stream().flatMap(MessageWordingTest::templates);
  }

  private static Stream<Named> templates(RightPack pack) {
    return Stream.of(
        new Named(pack.slug() + " courriel", pack.email()),
        new Named(pack.slug() + " courriel simple", pack.plainEmail()),
        new Named(pack.slug() + " sms", pack.sms()),
        new Named(pack.slug() + " sms simple", pack.plainSms()),
        new Named(pack.slug() + " courrier", pack.letter()),
        new Named(pack.slug() + " courrier simple", pack.plainLetter()));
  }

  private static Map<String, Object> values(String certainty) {
    return Map.ofEntries(
        Map.entry("prénom", "Camille"),
        Map.entry("nom", "Exemple-Fictif"),
        Map.entry("civilité", ""),
        Map.entry("organisme", "Territoire fictif"),
        Map.entry("droit", "Aide"),
        Map.entry("montant", "194 €"),
        Map.entry("certain", certainty.equals("certain")),
        Map.entry("probable", certainty.equals("probable")),
        Map.entry("possible", certainty.equals("possible")),
        Map.entry("avecMontant", false),
        Map.entry(
            "données",
            List.of(
                Map.of(
                    "nom",
                    "Donnée",
                    "valeur",
                    "VALEUR SECRÈTE",
                    "source",
                    "DGFiP",
                    "date",
                    "1er octobre 2025"))),
        Map.entry("lien", "https://valombre.test/droits/aide"),
        Map.entry("code", "VALO-2345-K"),
        Map.entry("adresseVérification", "valombre.test/verifier"),
        Map.entry("adresseOpposition", "valombre.test/opposition"),
        Map.entry("service", "Accueil des droits"),
        Map.entry("téléphone", "01 99 00 00 00"),
        Map.entry("courrielService", "accueil@valombre.test"),
        Map.entry("adresseService", "1 place Fictive, 00000 Valombre"),
        Map.entry("dpd", "dpd@valombre.test"));
  }
}
