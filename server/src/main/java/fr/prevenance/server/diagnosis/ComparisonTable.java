package fr.prevenance.server.diagnosis;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who agrees to be compared, and the comparisons that were shown. */
@Component
final class ComparisonTable {
  private final JdbcClient database;

  ComparisonTable(JdbcClient database) {
    this.database = database;
  }

  void agree(String siret, String actor, Instant at) {
    database
        .sql(
            """
            insert into diagnosis_agreement (siret, agreed_at, agreed_by) values (?, ?, ?)
            on conflict do nothing\
            """)
        .params(siret, DiagnosisTable.timestamp(at), actor)
        .update();
  }

  void withdraw(String siret, String actor, Instant at) {
    database
        .sql(
            """
            update diagnosis_agreement set withdrawn_at = ?, withdrawn_by = ?
            where siret = ? and withdrawn_at is null\
            """)
        .params(DiagnosisTable.timestamp(at), actor, siret)
        .update();
  }

  Optional<Instant> agreedAt(String siret) {
    return database
        .sql("select agreed_at from diagnosis_agreement where siret = ? and withdrawn_at is null")
        .param(siret)
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  List<String> agreeing() {
    return database
        .sql("select siret from diagnosis_agreement where withdrawn_at is null order by siret")
        .query((row, _) -> row.getString("siret"))
        .list();
  }

  /** Latest first. */
  List<Comparison> all() {
    return database
        .sql("select id, taken_on from diagnosis_comparison order by taken_on desc")
        .query((row, _) ->
            new Head(row.getObject("id", UUID.class), row.getObject("taken_on", LocalDate.class)))
        .list()
        .stream()
        .map(head -> new Comparison(head.takenOn(), rates(head.id())))
        .toList();
  }

  private record Head(UUID id, LocalDate takenOn) {}

  private record RateRow(int lever, String siret, int percent) {}

  private BodyRates rates(UUID comparison) {
    return new BodyRates(
        database
            .sql("select lever, siret, percent from diagnosis_comparison_rate where comparison = ?")
            .param(comparison)
            .query((row, _) ->
                new RateRow(row.getInt("lever"), row.getString("siret"), row.getInt("percent")))
            .list()
            .stream()
            .collect(
                Collectors.groupingBy(
                    RateRow::lever, Collectors.toMap(RateRow::siret, RateRow::percent))));
  }

  /** Another instance may have taken one on the same day: that one stands. */
  void insert(Comparison comparison) {
    var id = UUID.randomUUID();
    boolean isFirst =
        database
                .sql(
                    """
                    insert into diagnosis_comparison (id, taken_on) values (?, ?)
                    on conflict (taken_on) do nothing\
                    """)
                .params(id, comparison.takenOn())
                .update()
            == 1;
    if (isFirst) {
      comparison
          .rates()
          .bySubject()
          .forEach((lever, rates) ->
              rates.forEach((siret, percent) -> insert(id, lever, siret, percent)));
    }
  }

  private void insert(UUID comparison, int lever, String siret, int percent) {
    database
        .sql(
            """
            insert into diagnosis_comparison_rate (comparison, lever, siret, percent)
            values (?, ?, ?, ?)\
            """)
        .params(comparison, lever, siret, percent)
        .update();
  }
}
