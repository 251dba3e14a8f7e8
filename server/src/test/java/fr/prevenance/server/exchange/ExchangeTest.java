package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.prevenance.rules.Value;
import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.privacy.AuditEvent;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.DestructionRecord;
import fr.prevenance.server.privacy.DestructionRecords;
import fr.prevenance.server.privacy.Purging;
import fr.prevenance.server.right.RightCatalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class ExchangeTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final ProcessingId ENERGY = new ProcessingId("energie-informer");
  private static final ProcessingId CROUS = new ProcessingId("crous-informer");
  private static final String HEADER =
      "reference_avis;nom_1;usage_1;prenoms_1;sexe_1;naissance_1;lieu_1;courriel_1;adresse_1;nom_2;prenoms_2;naissance_2;rfr;personnes;groupe_sanguin";
  private static final String DEAD =
      "%-80s%s%s%s%-30s%-30s%s%s%-10s"
          .formatted(
              "FICTIF*JEAN/", "1", "19410203", "2A004", "AJACCIO", "", "20250102", "01901", "17");
  @TempDir static Path bodies;
  @TempDir static Path keys;

  @Autowired Processings processings;
  @Autowired Deliveries deliveries;
  @Autowired DeliveryReports reports;
  @Autowired UsedFiles usedFiles;
  @Autowired AuditLog audit;
  @Autowired DestructionRecords destructions;
  @Autowired Purging purging;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient database;
  @Autowired MovableClock clock;

  /** Makes the files of each test new ones. */
  private final String key = UUID.randomUUID().toString();

  private Access energy;
  private Path households;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    BodiesFixture.configure(bodies, "energie", "crous");
    registry.add("prevenance.cles", keys::toString);
    registry.add("prevenance.organismes", bodies::toString);
  }

  @BeforeEach
  void deliver() throws IOException {
    clock.setDay(TODAY);
    database.sql("delete from delivery").update();
    energy = processings.enter(ENERGY, Purpose.INFORM, "agent.fictif");
    households =
        file(
            "depot/foyers-fiscaux.csv",
            HEADER
                + "\n%s;Exemplard;;Zoé;F;1980-05-02;01004;;;;;;12000;2;canari-AB\n".formatted(key)
                + "B;Exemplard;;Max;M;1980-02-31;01004;;;;;;12000;2;canari-O\n");
    file(
        "depot/points-de-livraison.json",
        "[{\"titulaire\":{\"nom\":\"EXEMPLARD\",\"prenoms\":\"Zoé\",\"naissance\":\"02/05/1980\"},\"pdl\":\"%s\"}]"
            .formatted(key));
    file("depot/deces.txt", DEAD.replace("17        ", key.substring(0, 10)));
  }

  @Test
  void good_rows_are_delivered_and_bad_ones_reported() {
    var delivery = deliveries.open(energy).getFirst();
    assertThat(delivery.rows()).extracting(Row::line).containsExactly(2);
    var report = report("foyers-fiscaux");
    assertThat(report.rowsRead()).isEqualTo(2);
    assertThat(report.rowsRefused()).isEqualTo(1);
    assertThat(reports.refusals(report.id(), 0, 10))
        .extracting(Delivery.Refusal::line, Delivery.Refusal::column, Delivery.Refusal::code)
        .containsExactly(tuple(3, "naissance_1", "date-impossible"));
  }

  @Test
  void a_column_that_no_right_asks_for_is_named_and_its_values_are_nowhere() {
    deliveries.open(energy);
    assertThat(report("foyers-fiscaux").droppedColumns()).containsExactly("groupe_sanguin");
    assertThat(report("points-de-livraison").droppedColumns()).containsExactly("pdl");
    assertThat(writtenDown()).doesNotContain("canari").doesNotContain("Exemplard");
  }

  @Test
  void a_dry_run_and_the_real_one_make_one_report() {
    var first = deliveries.open(energy);
    var second = deliveries.open(energy);
    assertThat(second)
        .extracting(Delivery::id)
        .isEqualTo(first.stream().map(Delivery::id).toList());
    assertThat(reports.of(ENERGY)).hasSize(3);
    assertThat(reports.refusals(report("foyers-fiscaux").id(), 0, 10)).hasSize(1);
  }

  @Test
  void a_fact_is_opened_by_its_own_processing() {
    assertThat(energy.open(income())).isEqualTo(Value.of(12000, "€"));
  }

  @Test
  void a_fact_used_in_another_processing_is_refused_and_logged() {
    var crous = processings.enter(CROUS, Purpose.INFORM, "agent.indiscret");
    assertThatThrownBy(() -> crous.open(income()))
        .isInstanceOf(UnlawfulUse.class)
        .hasMessageContaining("energie-informer")
        .hasMessageContaining("crous-informer");
    assertThat(lastRefusal())
        .satisfies(event -> {
          assertThat(event.actor()).isEqualTo("agent.indiscret");
          assertThat(event.action()).isEqualTo("ouvrir une donnée");
          assertThat(event.result()).isEqualTo("refusé");
        });
  }

  @Test
  void a_fact_that_has_expired_is_refused_and_logged() {
    var income = income();
    clock.setDay(LocalDate.of(2026, 9, 30));
    assertThatThrownBy(() -> energy.open(income))
        .isInstanceOf(UnlawfulUse.class)
        .hasMessageContaining("échue");
    assertThat(lastRefusal().detail()).contains("échue");
  }

  @Test
  void a_fact_is_opened_until_the_eve_of_its_expiry() {
    var income = income();
    clock.setDay(LocalDate.of(2026, 9, 29));
    assertThat(energy.open(income)).isNotNull();
  }

  @Test
  void entering_with_another_purpose_is_refused_and_logged() {
    assertThatThrownBy(() -> processings.enter(ENERGY, Purpose.AWARD, "agent.pressé"))
        .isInstanceOf(UnlawfulUse.class)
        .hasMessageContaining("informer")
        .hasMessageContaining("attribuer");
    assertThat(lastRefusal().actor()).isEqualTo("agent.pressé");
  }

  @Test
  void a_missing_principal_file_stops_the_run_and_says_what_to_do() throws IOException {
    Files.delete(households);
    assertThatThrownBy(() -> deliveries.open(energy))
        .isInstanceOf(DeliveryMissing.class)
        .hasMessage(
            "Le fichier de la source « foyers-fiscaux » manque : déposez depot/foyers-fiscaux.csv.");
    assertThat(reports.obstacles(ENERGY)).hasSize(1);
  }

  @Test
  void a_missing_list_of_the_dead_stops_the_run() throws IOException {
    Files.delete(bodies.resolve("energie/depot/deces.txt"));
    assertThatThrownBy(() -> deliveries.open(energy))
        .isInstanceOf(DeliveryMissing.class)
        .hasMessageContaining("deces");
  }

  @Test
  void a_missing_complement_does_not_stop_the_run() throws IOException {
    Files.delete(bodies.resolve("energie/depot/points-de-livraison.json"));
    assertThat(deliveries.open(energy)).hasSize(2);
  }

  @Test
  void a_file_without_its_columns_stops_the_run_and_names_them() throws IOException {
    Files.writeString(households, "canari;1980-05-02\n" + key);
    assertThatThrownBy(() -> deliveries.open(energy))
        .isInstanceOf(DeliveryMissing.class)
        .hasMessageContaining("La colonne convenue est absente. « naissance_1 »")
        .hasMessageNotContaining("canari");
    assertThat(report("foyers-fiscaux").droppedColumns()).isEmpty();
  }

  @Test
  void an_expired_agreement_opens_nothing() {
    clock.setDay(LocalDate.of(2026, 9, 30));
    assertThatThrownBy(() -> deliveries.open(energy))
        .isInstanceOf(DeliveryMissing.class)
        .hasMessageContaining("échue depuis le 2026-09-30");
  }

  @Test
  void used_files_are_destroyed_once_the_run_has_committed() {
    consume(deliveries.open(energy));
    assertThat(households).doesNotExist();
    assertThat(report("foyers-fiscaux").state()).isEqualTo(DeliveryState.DESTROYED);
    assertThat(destructions.of(ENERGY.value(), 10))
        .extracting(DestructionRecord::reason)
        .contains("fichier exploité de la source « foyers-fiscaux »");
  }

  @Test
  void a_run_that_fails_leaves_its_files() {
    var opened = deliveries.open(energy);
    transaction.executeWithoutResult(status -> {
      deliveries.consume(opened, energy);
      status.setRollbackOnly();
    });
    assertThat(households).exists();
    assertThat(report("foyers-fiscaux").state()).isEqualTo(DeliveryState.RECEIVED);
  }

  @Test
  void files_left_by_a_crash_after_the_commit_are_destroyed_at_the_next_start() {
    deliveries.open(energy);
    database.sql("update delivery set state = 'exploitée'").update();
    usedFiles.destroyAll();
    assertThat(households).doesNotExist();
    assertThat(report("foyers-fiscaux").state()).isEqualTo(DeliveryState.DESTROYED);
  }

  @Test
  void a_next_delivery_under_the_same_name_is_not_destroyed_with_the_used_one() throws IOException {
    deliveries.open(energy);
    database.sql("update delivery set state = 'exploitée'").update();
    Files.writeString(households, HEADER + "\n");
    usedFiles.destroyAll();
    assertThat(households).exists();
  }

  @Test
  void a_delivery_is_used_once() {
    var opened = deliveries.open(energy);
    consume(opened);
    assertThatThrownBy(() -> consume(opened)).isInstanceOf(DeliveryAlreadyUsed.class);
  }

  @Test
  void the_same_file_delivered_again_is_refused() throws IOException {
    var content = Files.readAllBytes(households);
    consume(deliveries.open(energy));
    Files.write(households, content);
    assertThatThrownBy(() -> deliveries.open(energy))
        .isInstanceOf(DeliveryMissing.class)
        .hasMessageContaining("« foyers-fiscaux » a déjà été exploité");
  }

  @Test
  void a_delivery_cannot_be_used_by_another_processing() {
    var opened = deliveries.open(energy);
    var crous = processings.enter(CROUS, Purpose.INFORM, "agent.indiscret");
    assertThatThrownBy(
            () -> transaction.executeWithoutResult(status -> deliveries.consume(opened, crous)))
        .isInstanceOf(UnlawfulUse.class);
  }

  @Test
  void files_of_an_expired_agreement_are_purged_although_nobody_used_them() {
    clock.setDay(LocalDate.of(2026, 9, 30));
    purging.now();
    assertThat(households).doesNotExist();
  }

  @Test
  void agents_belong_to_the_processings_of_their_body() {
    assertThat(processings.ofBody("99999902200018"))
        .extracting(Processing::id)
        .containsExactly(CROUS);
  }

  private void consume(List<Delivery> opened) {
    transaction.executeWithoutResult(status -> deliveries.consume(opened, energy));
    deliveries.destroyUsed();
  }

  private Guarded<Value> income() {
    var row = deliveries.open(energy).getFirst().rows().getFirst();
    return row.facts().entrySet().stream()
        .filter(fact -> fact.getKey().endsWith("revenu fiscal de référence"))
        .findFirst()
        .orElseThrow()
        .getValue();
  }

  private DeliveryReport report(String source) {
    return reports.of(ENERGY).stream()
        .filter(report -> report.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private AuditEvent lastRefusal() {
    return audit.page(Set.of(ENERGY.value()), Long.MAX_VALUE, 10).stream()
        .filter(event -> event.result().equals("refusé"))
        .findFirst()
        .orElseThrow();
  }

  private String writtenDown() {
    return String.join(
        "\n",
        database
            .sql(
                """
                select t::text from delivery t union all select t::text from delivery_refusal t
                union all select t::text from delivery_dropped_column t
                union all select t::text from audit_event t\
                """)
            .query((row, number) -> row.getString(1))
            .list());
  }

  private static Path file(String name, String text) throws IOException {
    var charset = name.endsWith(".txt") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    return Files.writeString(bodies.resolve("energie").resolve(name), text, charset);
  }

  /** The room and those it stands on. */
  @SpringBootApplication(
      scanBasePackageClasses = {
        Processings.class,
        AuditLog.class,
        RightCatalogue.class,
        Aside.class
      })
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }
  }
}
