package fr.prevenance.server.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class PrivacyTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  @TempDir static Path keys;

  @Autowired ObjectionRegister objections;
  @Autowired RenunciationRegister renunciations;
  @Autowired ExchangeTraces traces;
  @Autowired AuditLog audit;
  @Autowired DestructionRecords destructions;
  @Autowired Purging purging;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired TransactionTemplate transaction;

  /** Each test has a processing of its own, since the audit log cannot be emptied. */
  private final String processing = "traitement-" + UUID.randomUUID();

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) {
    registry.add("prevenance.cles", keys::toString);
  }

  @BeforeEach
  void backToToday() {
    clock.setDay(TODAY);
  }

  @Test
  void an_objection_is_found_by_one_spelling_in_common() {
    objections.record(processing, List.of("a", "b"), "portail");
    assertThat(objections.isObjected(processing, List.of("b", "c"))).isTrue();
    assertThat(objections.objectors(processing).contain(List.of("b", "c"))).isTrue();
  }

  @Test
  void an_objection_counts_in_its_own_processing_only() {
    objections.record(processing, List.of("a"), "portail");
    assertThat(objections.isObjected("autre", List.of("a"))).isFalse();
    assertThat(objections.objectors("autre").contain(List.of("a"))).isFalse();
  }

  @Test
  void an_objection_without_any_spelling_is_refused_rather_than_useless() {
    assertThatThrownBy(() -> objections.record(processing, List.of(), "portail"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void an_objection_is_honoured_until_the_eve_of_its_24_months() {
    objections.record(processing, List.of("a"), "portail");
    clock.setDay(LocalDate.of(2027, 10, 14));
    assertThat(objections.isObjected(processing, List.of("a"))).isTrue();
  }

  @Test
  void an_objection_ends_with_its_24_months_even_if_the_purge_is_late() {
    objections.record(processing, List.of("a"), "portail");
    clock.setDay(LocalDate.of(2027, 10, 15));
    assertThat(objections.isObjected(processing, List.of("a"))).isFalse();
    assertThat(objections.objectors(processing).contain(List.of("a"))).isFalse();
  }

  @Test
  void an_objection_rolled_back_leaves_nothing() {
    transaction.executeWithoutResult(status -> {
      objections.record(processing, List.of("a"), "portail");
      status.setRollbackOnly();
    });
    assertThat(objections.isObjected(processing, List.of("a"))).isFalse();
  }

  @Test
  void the_database_holds_no_text_of_an_identity() {
    objections.record(processing, List.of("canari"), "portail");
    assertThat(
            database
                .sql("select encode(hash, 'escape') from objection_hash")
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(text -> text.contains("canari"));
  }

  @Test
  void renouncing_one_right_leaves_the_others() {
    renunciations.record(processing, "droit-a", Set.of("a"));
    assertThat(renunciations.isRenounced(processing, "droit-a", List.of("a"))).isTrue();
    assertThat(renunciations.isRenounced(processing, "droit-b", List.of("a"))).isFalse();
  }

  @Test
  void a_renunciation_ends_after_12_months() {
    renunciations.record(processing, "droit-a", Set.of("a"));
    clock.setDay(LocalDate.of(2026, 10, 15));
    assertThat(renunciations.isRenounced(processing, "droit-a", List.of("a"))).isFalse();
  }

  @Test
  void renouncing_again_starts_the_12_months_again() {
    renunciations.record(processing, "droit-a", Set.of("a"));
    clock.setDay(LocalDate.of(2026, 10, 14));
    renunciations.record(processing, "droit-a", Set.of("a"));
    clock.setDay(LocalDate.of(2026, 10, 15));
    assertThat(renunciations.isRenounced(processing, "droit-a", List.of("a"))).isTrue();
  }

  @Test
  void a_person_finds_the_traces_of_exchanges_for_36_months() {
    traces.record(processing, "foyers-fiscaux", List.of("a", "b"));
    clock.setDay(LocalDate.of(2028, 10, 14));
    assertThat(traces.find(processing, List.of("z", "a")))
        .containsExactly(
            new ExchangeTrace(
                processing,
                "foyers-fiscaux",
                new MovableClock(TODAY).instant(),
                LocalDate.of(2028, 10, 15)));
  }

  @Test
  void a_trace_older_than_36_months_is_not_shown() {
    traces.record(processing, "foyers-fiscaux", List.of("a"));
    clock.setDay(LocalDate.of(2028, 10, 15));
    assertThat(traces.find(processing, List.of("a"))).isEmpty();
  }

  @Test
  void a_refusal_stays_in_the_log_although_its_transaction_is_rolled_back() {
    transaction.executeWithoutResult(status -> {
      audit.record(entry("fait dans la transaction"));
      audit.recordApart(entry("refusé à part"));
      status.setRollbackOnly();
    });
    assertThat(audit.page(Set.of(processing), Long.MAX_VALUE, 10))
        .extracting(AuditEvent::action)
        .containsExactly("refusé à part");
  }

  @Test
  void the_log_is_read_page_by_page_from_the_latest() {
    List.of("un", "deux", "trois").forEach(action -> audit.record(entry(action)));
    var first = audit.page(Set.of(processing), Long.MAX_VALUE, 2);
    var second = audit.page(Set.of(processing), first.getLast().seq(), 2);
    assertThat(first).extracting(AuditEvent::action).containsExactly("trois", "deux");
    assertThat(second).extracting(AuditEvent::action).containsExactly("un");
  }

  @Test
  void the_log_cannot_be_rewritten() {
    audit.record(entry("fait"));
    assertThatThrownBy(() -> database.sql("update audit_event set actor = 'x'").update())
        .isInstanceOf(DataAccessException.class)
        .hasMessageContaining("append-only");
  }

  @Test
  void the_purge_destroys_what_has_expired_and_proves_it() {
    objections.record(processing, List.of("a"), "portail");
    traces.record(processing, "foyers-fiscaux", List.of("a"));
    clock.setDay(LocalDate.of(2027, 10, 15));
    purging.now();
    assertThat(count("objection")).isZero();
    assertThat(count("exchange_trace")).isPositive();
    assertThat(destructions.of(processing, 100))
        .filteredOn(destruction -> destruction.reason().equals("purge : oppositions échues"))
        .first()
        .satisfies(destruction -> {
          assertThat(destruction.destroyed()).isPositive();
          assertThat(destruction.checks()).isEqualTo("échéance au 2027-10-15");
        });
  }

  @Test
  void a_purge_may_be_repeated() {
    clock.setDay(LocalDate.of(2029, 1, 1));
    purging.now();
    assertThat(purging.now()).isZero();
  }

  @Test
  void keys_that_did_not_make_the_hashes_of_this_database_are_refused(@TempDir Path otherKeys) {
    var other = new KeyFiles(otherKeys).open();
    assertThatThrownBy(() -> new KeyFingerprints(database).check(other))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("les oppositions enregistrées ne seraient plus respectées");
  }

  private AuditEntry entry(String action) {
    return new AuditEntry(
        "agent.fictif",
        Optional.of(processing),
        action,
        Optional.empty(),
        AuditEntry.Result.DONE,
        "");
  }

  private int count(String table) {
    return database.sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** The room alone. */
  @SpringBootApplication(scanBasePackageClasses = {AuditLog.class, Aside.class})
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }
  }
}
