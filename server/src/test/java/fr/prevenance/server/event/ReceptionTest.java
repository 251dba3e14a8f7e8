package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.COUNTER;
import static fr.prevenance.server.event.EventFixture.FUND;
import static fr.prevenance.server.event.EventFixture.data;
import static fr.prevenance.server.event.EventFixture.event;
import static fr.prevenance.server.event.EventFixture.income;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.MessageRoom;
import io.cloudevents.CloudEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the door lets in, and what it says to whom it does not. */
@InMessageRoom
class ReceptionTest {
  private static final LocalDate TODAY = MessageRoom.TODAY;

  private final EventFixture events;
  private final EventRegister register;
  private final EventSchemas schemas;
  private final JdbcClient database;

  ReceptionTest(
      EventFixture events, EventRegister register, EventSchemas schemas, JdbcClient database) {
    this.events = events;
    this.register = register;
    this.schemas = schemas;
    this.database = database;
  }

  @BeforeEach
  void clear() {
    events.clear();
  }

  @Test
  void a_source_without_agreement_is_refused() {
    var stranger = URI.create("https://inconnu.test");
    assertThat(refused(event(stranger, "naissance", data(somebody(), TODAY, ""))).code())
        .isEqualTo("source-inconnue");
  }

  @Test
  void a_type_that_does_not_exist_is_refused_with_those_that_may_come() {
    var refusal = refused(event(FUND, "loterie", data(somebody(), TODAY, "")));
    assertThat(refusal.code()).isEqualTo("type-inconnu");
    assertThat(refusal.mend())
        .isEqualTo(
            "Types convenus : fr.prevenance.evenement.deces.v1, fr.prevenance.evenement.demenagement.v1, fr.prevenance.evenement.naissance.v1.");
  }

  @Test
  void a_type_that_the_agreement_lacks_is_refused() {
    assertThat(refused(event(FUND, "retraite", data(somebody(), TODAY, ""))).code())
        .isEqualTo("type-non-convenu");
  }

  @Test
  void nobody_sends_what_only_the_calendar_knows() {
    assertThat(refused(event(COUNTER, "anniversaire", data(somebody(), TODAY, ""))).code())
        .isEqualTo("type-inconnu");
  }

  @Test
  void an_unknown_key_is_refused_without_being_repeated() {
    var data =
        data(somebody(), TODAY, "").replace("\"survenuLe\"", "\"Jean Secret\": 1, \"survenuLe\"");
    var refusal = refused(event(COUNTER, "naissance", data));
    assertThat(refusal.code()).isEqualTo("cle-inconnue");
    assertThat(refusal.toString()).doesNotContain("Secret").contains("« survenuLe »");
  }

  @Test
  void a_fact_that_this_type_does_not_say_is_refused() {
    assertThat(refused(event(COUNTER, "naissance", data(somebody(), TODAY, income(1)))).code())
        .isEqualTo("cle-inconnue");
  }

  @Test
  void a_fact_that_no_right_of_the_processing_asks_for_is_refused() {
    var facts = "\"foyer fiscal . parts\": 2";
    var refusal = refused(event(COUNTER, "avis-impot", data(somebody(), TODAY, facts)));
    assertThat(refusal.code()).isEqualTo("fait-refuse");
    assertThat(refusal.reason()).contains("L114-8");
  }

  @Test
  void a_missing_key_is_named() {
    assertThat(refused(event(COUNTER, "naissance", "{\"survenuLe\": \"2025-10-14\"}")).reason())
        .isEqualTo("Il manque « personne » dans « data ».");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-10-16", "2024-10-14", "2025-02-30"})
  void a_day_to_come_too_old_or_impossible_is_refused(String day) {
    var data = data(somebody(), TODAY, "").replace("2025-10-15", day);
    assertThat(refused(event(COUNTER, "naissance", data)).code()).startsWith("date-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[", "null", "[]", "12", "{\"personne\": {}, \"personne\": {}}"})
  void what_is_no_object_in_json_is_refused(String data) {
    assertThat(events.receive(event(COUNTER, "naissance", data)))
        .isInstanceOf(Receipt.Refused.class);
  }

  @Test
  void a_birth_date_that_does_not_exist_is_refused() {
    var nobody =
        new Identity(
            "Fictif",
            Optional.empty(),
            "Camille",
            Optional.empty(),
            "1980-13-01",
            Optional.empty());
    assertThat(refused(event(COUNTER, "naissance", data(nobody, TODAY, ""))).code())
        .isEqualTo("date-impossible");
  }

  @Test
  void what_is_refused_is_counted_and_not_kept() {
    refused(event(FUND, "retraite", data(somebody(), TODAY, "")));
    refused(event(FUND, "retraite", data(somebody(), TODAY, "")));

    assertThat(register.refused(events.exchanged("ada")))
        .singleElement()
        .extracting(EventRegister.RefusedEvents::count)
        .isEqualTo(2);
    assertThat(database.sql("select count(*) from life_event").query(Long.class).single()).isZero();
  }

  @ParameterizedTest
  @EnumSource(value = LifeEventType.class, names = "DEADLINE", mode = Mode.EXCLUDE)
  void each_type_opens_a_right_in_its_own_words(LifeEventType type) throws PackException {
    assertThat(RightPacks.bundled()).anyMatch(type::opens);
  }

  @Test
  void what_events_may_say_is_in_the_shared_dictionary() throws PackException {
    var known =
        RightPacks.bundled().stream()
            .flatMap(pack -> pack.facts().stream())
            .map(fact -> fact.name())
            .toList();
    var said =
        Arrays.stream(LifeEventType.values())
            .filter(LifeEventType::mayBeSent)
            .flatMap(type -> schemas.facts(type).stream())
            .toList();
    assertThat(known).containsAll(said);
  }

  @Test
  void the_published_schema_is_the_one_that_decides() throws IOException {
    var published = Path.of("../docs/schemas/evenements.schema.json");
    try (var own = EventSchemas.class.getResourceAsStream("evenements.schema.json")) {
      assertThat(own).isNotNull().hasBinaryContent(Files.readAllBytes(published));
    }
  }

  private Refusal refused(CloudEvent event) {
    var receipt = events.receive(event);
    assertThat(receipt).isInstanceOf(Receipt.Refused.class);
    return ((Receipt.Refused) receipt).refusal();
  }
}
