package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.Outcome;
import fr.prevenance.rules.Value;
import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.detection.Detection.Kind;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.DeliveryMissing;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.person.FictionalPivot;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.DestructionRecord;
import fr.prevenance.server.privacy.DestructionRecords;
import fr.prevenance.server.privacy.ExchangeTraces;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.Purging;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class DetectingTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final ProcessingId ENERGY = new ProcessingId("energie-informer");
  private static final String CHEQUE = "cheque-energie";
  private static final String INCOME = "foyer fiscal . revenu fiscal de référence";
  private static final List<String> PERSONAL =
      List.of("person", "detection", "detection_member", "fact", "ambiguous_pair");

  /** Each test has a territory of its own, since deliveries are used once. */
  private static final AtomicLong SEED = new AtomicLong(1);

  @TempDir static Path folder;
  @TempDir static Path keys;

  @Autowired Processings processings;
  @Autowired Detecting detecting;
  @Autowired Detections detections;
  @Autowired DetectionRuns runs;
  @Autowired Replaying replaying;
  @Autowired Renewals renewals;
  @Autowired RightCatalogue catalogue;
  @Autowired AbandonedRuns abandoned;
  @Autowired Persons persons;
  @Autowired ObjectionRegister objections;
  @Autowired ExchangeTraces traces;
  @Autowired DestructionRecords destructions;
  @Autowired Purging purging;
  @Autowired JdbcClient database;
  @Autowired Aside connections;
  @Autowired MovableClock clock;
  @Autowired Listener listener;

  private FictionalTerritory territory = territory();
  private Access access;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    territory().writeTo(folder);
    registry.add("prevenance.cles", keys::toString);
    registry.add("prevenance.organismes", folder.resolve("organismes")::toString);
  }

  @BeforeEach
  void deliver() throws IOException {
    territory.writeTo(folder);
    access = processings.enter(ENERGY, processings.get(ENERGY).purpose(), "agent.fictif");
  }

  @AfterEach
  void empty() {
    clock.setDay(TODAY);
    listener.isFailing = false;
    database
        .sql("truncate person, detection, ambiguous_pair, detection_run, objection cascade")
        .update();
  }

  @Test
  void a_dry_run_stores_counters_only() {
    var dry = detecting.dryRun(ENERGY, CHEQUE, TODAY, "agent.fictif");

    assertThat(dry.tally().eligible()).isPositive();
    assertNothingPersonalIsStored();
    assertThat(runs.of(access)).extracting(DetectionRun::isDry).containsExactly(true);
  }

  @Test
  void a_dry_run_shows_at_most_three_cases_without_any_name() {
    var dry = detecting.dryRun(ENERGY, CHEQUE, TODAY, "agent.fictif");

    assertThat(dry.sample()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
    assertThat(territory.residents())
        .noneMatch(person -> dry.sample().toString().contains(person.email()));
  }

  @Test
  void a_dry_run_comes_to_what_the_real_one_does() {
    var dry = detecting.dryRun(ENERGY, CHEQUE, TODAY, "agent.fictif");

    assertThat(run().tally()).isEqualTo(dry.tally());
  }

  @Test
  void deliveries_are_used_once() {
    run();

    assertThatThrownBy(this::run).isInstanceOf(DeliveryMissing.class);
  }

  @Test
  void a_run_that_fails_at_its_very_end_leaves_nothing() {
    listener.isFailing = true;

    assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
    assertNothingPersonalIsStored();
    assertThat(runs.of(access))
        .extracting(DetectionRun::state)
        .containsExactly(DetectionRun.State.FAILED);
  }

  @Test
  void a_run_can_be_repeated_after_a_failure() {
    listener.isFailing = true;
    assertThatThrownBy(this::run).isInstanceOf(IllegalStateException.class);
    listener.isFailing = false;

    assertThat(run().tally().eligible()).isPositive();
  }

  @Test
  void a_second_run_at_the_same_time_is_refused() {
    try (var _ = ProcessingLock.take(connections, ENERGY).orElseThrow()) {
      assertThatThrownBy(this::run)
          .isInstanceOf(DetectionRefused.class)
          .hasMessageContaining("en cours");
    }
  }

  @Test
  void runs_of_two_processings_do_not_hinder_each_other() {
    try (var _ = ProcessingLock.take(connections, new ProcessingId("autre")).orElseThrow()) {
      assertThat(run().tally().eligible()).isPositive();
    }
  }

  @Test
  void a_run_cut_short_is_marked_at_the_next_start() {
    var run = runs.start(access, catalogue.get(CHEQUE), TODAY, false);

    abandoned.markAsFailed();

    assertThat(runs.find(run, access).map(DetectionRun::state)).hasValue(DetectionRun.State.FAILED);
  }

  @Test
  void a_run_of_another_instance_is_not_marked() {
    var run = runs.start(access, catalogue.get(CHEQUE), TODAY, false);

    try (var _ = ProcessingLock.take(connections, ENERGY).orElseThrow()) {
      abandoned.markAsFailed();
    }

    assertThat(runs.find(run, access).map(DetectionRun::state))
        .hasValue(DetectionRun.State.RUNNING);
  }

  @Test
  void only_members_of_kept_cases_are_stored() {
    run();

    assertThat(count("person"))
        .isEqualTo(
            database
                .sql("select count(distinct person) from detection_member")
                .query(Integer.class)
                .single());
  }

  @Test
  void a_past_outcome_is_replayed_with_the_version_that_gave_it() {
    var found =
        detections.ofRun(run().run(), access).stream()
            .filter(detection -> detection.kind() == Detection.Kind.ELIGIBLE)
            .findFirst()
            .orElseThrow();
    clock.setDay(TODAY.plusMonths(1));

    assertThat(replaying.replay(found.id(), access))
        .hasValueSatisfying(replay -> {
          assertThat(replay.version()).isEqualTo(catalogue.get(CHEQUE).fingerprint());
          assertThat(replay.day()).isEqualTo(TODAY);
          assertThat(replay.outcome())
              .isInstanceOfSatisfying(
                  Outcome.Eligible.class,
                  eligible -> {
                    assertThat(eligible.amountInCents()).isEqualTo(found.amountInCents());
                    assertThat(Optional.of(eligible.certainty())).isEqualTo(found.certainty());
                  });
        });
  }

  @Test
  void a_deadline_is_proposed_within_its_window_only() {
    int entitled = run().tally().eligible();

    assertThat(renewals.open(access))
        .hasSize(entitled)
        .allSatisfy(proposal ->
            assertThat(proposal.due().deadline().event()).isEqualTo("Fin des demandes de l’année"));
    clock.setDay(LocalDate.of(2026, 3, 1));
    assertThat(renewals.open(access))
        .extracting(proposal -> proposal.due().day())
        .doesNotContain(LocalDate.of(2026, 2, 28));
  }

  @Test
  void the_end_of_a_run_is_told() {
    var report = run();

    assertThat(listener.heard).isEqualTo(report.run());
  }

  @Test
  void everybody_in_a_file_can_learn_of_the_exchange() {
    var householder = territory.world().households().taxHouseholds().getFirst().declarants();
    run();

    var sought = canonical(householder.getFirst()).sought();
    assertThat(traces.find(ENERGY.value(), sought)).isNotEmpty();
  }

  @Test
  void who_objects_is_not_detected() {
    var person = toReach().recipient();
    objections.record(ENERGY.value(), canonical(person).kept(), "agent");

    var report = run();

    assertThat(report.tally().excluded()).containsEntry("objected", 1);
    assertThat(persons.signingIn(pivot(person), access)).isEmpty();
  }

  @Test
  void erasing_leaves_nothing_but_the_proof() {
    var found = detections.ofRun(run().run(), access).stream().map(Detection::id).toList();

    assertThat(detections.erase(found, "effacement d’essai", access)).isEqualTo(found.size());
    for (var table : List.of("person", "detection", "detection_member", "fact")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(destructions.of(ENERGY.value(), 1_000))
        .extracting(DestructionRecord::reason)
        .contains("effacement d’essai");
  }

  @Test
  void erasing_one_case_leaves_the_others() {
    var found = detections.ofRun(run().run(), access);

    detections.erase(List.of(found.getFirst().id()), "essai", access);

    assertThat(detections.find(found.getFirst().id(), access)).isEmpty();
    assertThat(detections.find(found.getLast().id(), access)).isPresent();
    assertThat(persons.find(found.getLast().recipient(), access)).isPresent();
  }

  @Test
  void a_correction_that_ends_the_right_is_left_to_an_agent() {
    var found = eligible();

    var corrected = detections.correct(found.id(), INCOME, Value.of(90_000, "€"), access);

    assertThat(corrected.kind()).isEqualTo(Kind.HELD);
    assertThat(corrected.isForAgentOnly()).isTrue();
  }

  @Test
  void a_correction_is_the_persons_own_word() {
    var found = eligible();

    detections.correct(found.id(), INCOME, Value.of(1_000, "€"), access);

    var fact =
        detections.facts(found.id(), access).stream()
            .filter(known -> known.name().equals(INCOME))
            .findFirst()
            .orElseThrow();
    assertThat(fact.isCorrectedByPerson()).isTrue();
    assertThat(fact.isCertified()).isFalse();
    assertThat(fact.value().provenance().sourceTitle()).isEqualTo("déclaré par vous");
    assertThat(access.open(fact.value())).isEqualTo(Value.of(1_000, "€"));
  }

  @Test
  void a_fact_the_right_does_not_ask_for_cannot_be_corrected() {
    var found = eligible();

    assertThatThrownBy(() -> detections.correct(found.id(), "personne . âge", Value.of(3), access))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("personne . âge");
  }

  @Test
  void a_right_the_processing_does_not_serve_is_refused() {
    assertThatThrownBy(() -> detecting.dryRun(ENERGY, "repas-crous-1-euro", TODAY, "agent"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(CHEQUE);
  }

  @Test
  void expired_cases_are_not_found_and_then_purged() {
    var found = detections.ofRun(run().run(), access);
    clock.setDay(TODAY.plusYears(1));

    assertThat(detections.find(found.getFirst().id(), access)).isEmpty();
    assertThat(persons.find(found.getFirst().recipient(), access)).isEmpty();
    purging.now();
    assertNothingPersonalIsStored();
  }

  @Test
  void an_incomplete_case_expires_after_three_months() {
    run();

    assertThat(detections.toComplete(access))
        .isNotEmpty()
        .allSatisfy(
            detection -> assertThat(detection.expiresOn()).isBeforeOrEqualTo(TODAY.plusMonths(3)));
  }

  @Test
  void people_are_found_by_name_and_date() {
    run();
    var person = toReach().recipient();

    assertThat(persons.search(person.birthName() + " " + person.birthDate(), access)).isNotEmpty();
    assertThat(persons.search("Zzyx", access)).isEmpty();
  }

  private RunReport run() {
    return detecting.run(ENERGY, TODAY, "agent.fictif").getFirst();
  }

  private Detection eligible() {
    return detections.ofRun(run().run(), access).stream()
        .filter(detection -> detection.kind() == Kind.ELIGIBLE)
        .findFirst()
        .orElseThrow();
  }

  private Entitlement toReach() {
    return territory.entitled(Right.ENERGY_CHEQUE).stream()
        .filter(entitled -> territory.exclusion(entitled).isEmpty())
        .findFirst()
        .orElseThrow();
  }

  private void assertNothingPersonalIsStored() {
    for (var table : PERSONAL) {
      assertThat(count(table)).as(table).isZero();
    }
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  private static FictionalTerritory territory() {
    return FictionalTerritory.generate(new TerritoryOptions(600, SEED.getAndIncrement(), TODAY));
  }

  private static CanonicalIdentity canonical(Person person) {
    return CanonicalIdentity.of(pivot(person)).orElseThrow();
  }

  private static Identity pivot(Person person) {
    return FictionalPivot.of(person);
  }

  /** Hears of each run in its transaction, and may spoil it. */
  static class Listener {
    private volatile boolean isFailing;
    private volatile UUID heard = new UUID(0, 0);

    @EventListener
    void on(RightDetected event) {
      if (isFailing) {
        throw new IllegalStateException("Panne d’essai");
      }
      heard = event.run();
    }
  }

  @SpringBootApplication(
      scanBasePackageClasses = {
        Detecting.class,
        Persons.class,
        Processings.class,
        AuditLog.class,
        Aside.class,
        RightCatalogue.class
      })
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }

    @Bean
    Listener listener() {
      return new Listener();
    }
  }
}
