package fr.prevenance.population.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
  private static final LocalDate DAY = LocalDate.of(2025, 11, 15);

  private static final String FAMILIES = "allocations-familiales";

  @TempDir private Path folder;

  private static RightPack right(String slug) {
    try {
      return RightPacks.bundled().stream()
          .filter(pack -> pack.slug().equals(slug))
          .findFirst()
          .orElseThrow();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  private static DatasetRequest request(Use use, LocalDate today, String right) {
    return new DatasetRequest(Purpose.INFORM, use, today, DAY, List.of(right(right)));
  }

  private Opening open(DatasetText text, DatasetRequest request) throws DatasetException {
    return text.in(folder).open(request);
  }

  private Dataset granted(DatasetText text, DatasetRequest request) throws DatasetException {
    Opening opening = open(text, request);
    if (opening instanceof Opening.Granted(Dataset dataset)) {
      return dataset;
    }
    throw new AssertionError(opening.toString());
  }

  private static void assertRefused(Opening opening, String code, String message) {
    assertThat(opening)
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused -> {
              assertThat(refused.reasons()).extracting(DatasetIssue::code).containsExactly(code);
              assertThat(refused.reasons().getFirst().message()).isEqualTo(message);
            });
  }

  @Test
  void only_the_facts_that_the_rights_need_can_be_read() throws DatasetException {
    assertThat(granted(new DatasetText(), request(Use.DETECTION, DAY, FAMILIES)).facts())
        .extracting(DatasetFact::name)
        .containsExactly("personne . date de naissance", "famille . territoire");
  }

  @Test
  void a_right_says_what_the_dataset_lacks() throws DatasetException {
    Dataset dataset = granted(new DatasetText(), request(Use.DETECTION, DAY, FAMILIES));

    assertThat(dataset.lacking(right(FAMILIES)))
        .containsExactlyInAnyOrder(
            "personne . rémunération nette sur six mois",
            "personne . séjour régulier",
            "personne . mois en France sur douze",
            "famille . revenu net catégoriel N-2",
            "famille . changement de situation depuis N-2");
  }

  @Test
  void a_fact_older_than_the_right_admits_is_told() throws DatasetException {
    DatasetText fresh = new DatasetText().with("référence: 01/10/2025", "référence: 15/05/2025");
    DatasetText old = new DatasetText().with("référence: 01/10/2025", "référence: 14/05/2025");

    assertThat(granted(fresh, request(Use.DETECTION, DAY, FAMILIES)).tooOld(right(FAMILIES)))
        .isEmpty();
    assertThat(granted(old, request(Use.DETECTION, DAY, FAMILIES)).tooOld(right(FAMILIES)))
        .containsExactly("famille . territoire");
  }

  @Test
  void expired_data_are_not_read_on_the_day_they_expire() throws DatasetException {
    LocalDate last = LocalDate.of(2026, 10, 14);
    granted(new DatasetText(), request(Use.DETECTION, last, "rsa"));

    assertRefused(
        open(new DatasetText(), request(Use.DETECTION, last.plusDays(1), "rsa")),
        "données-expirées",
        "Ces données ont expiré le 15/10/2026 : elles ne se lisent plus.");
  }

  @Test
  void an_evaluation_of_the_past_does_not_bring_expired_data_back() throws DatasetException {
    LocalDate today = LocalDate.of(2027, 1, 1);
    assertRefused(
        open(
            new DatasetText(),
            new DatasetRequest(Purpose.INFORM, Use.DETECTION, today, DAY, List.of(right("rsa")))),
        "données-expirées",
        "Ces données ont expiré le 15/10/2026 : elles ne se lisent plus.");
  }

  @Test
  void a_fact_that_expires_sooner_stops_those_who_would_read_it() throws DatasetException {
    DatasetText sooner = new DatasetText().with("certifiée: oui", "expire: 01/11/2025");

    assertRefused(
        open(sooner, request(Use.DETECTION, DAY, "rsa")),
        "donnée-expirée",
        "La donnée « personne . date de naissance » a expiré le 01/11/2025 : elle ne se lit plus.");
    DatasetText other =
        new DatasetText().with("source: CNAF}", "source: CNAF, expire: 01/11/2025}");
    granted(other, request(Use.DETECTION, DAY, "rsa"));
  }

  @Test
  void another_purpose_is_refused() throws DatasetException {
    assertRefused(
        open(
            new DatasetText(),
            new DatasetRequest(Purpose.AWARD, Use.DETECTION, DAY, DAY, List.of(right("rsa")))),
        "finalité-différente",
        "Ces données ont été obtenues pour « informer », pas pour « attribuer ».");
  }

  @Test
  void a_right_that_the_processing_does_not_serve_is_refused() throws DatasetException {
    assertRefused(
        open(new DatasetText(), request(Use.DETECTION, DAY, "cheque-energie")),
        "droit-hors-traitement",
        "Le traitement de ces données ne sert pas le droit « cheque-energie ».");
  }

  @Test
  void exchanged_data_are_not_scanned_again() throws DatasetException {
    DatasetText exchanged = new DatasetText().with("détention: propre", "détention: échangée");

    granted(exchanged, request(Use.DETECTION, DAY, "rsa"));
    assertRefused(
        open(exchanged, request(Use.RESCAN, DAY, "rsa")),
        "usage-réservé-aux-données-propres",
        "Des données échangées ne servent pas à « nouveau parcours ».");
  }

  @Test
  void studies_take_own_or_fictional_data() throws DatasetException {
    DatasetText exchanged = new DatasetText().with("détention: propre", "détention: échangée");
    granted(exchanged, request(Use.STUDY, DAY, "rsa"));

    assertRefused(
        open(exchanged.with("origine: fictive", "origine: réelle"), request(Use.STUDY, DAY, "rsa")),
        "usage-réservé-aux-données-propres",
        "Des données échangées ne servent pas à « étude ».");
  }

  @Test
  void every_reason_is_told() throws DatasetException {
    Opening opening =
        new DatasetText()
            .with("détention: propre", "détention: échangée")
            .in(folder)
            .open(
                new DatasetRequest(
                    Purpose.AWARD,
                    Use.RESCAN,
                    LocalDate.of(2026, 10, 15),
                    DAY,
                    List.of(right("cheque-energie"))));

    assertThat(opening)
        .isInstanceOfSatisfying(
            Opening.Refused.class,
            refused ->
                assertThat(refused.reasons())
                    .extracting(DatasetIssue::code)
                    .containsExactly(
                        "données-expirées",
                        "finalité-différente",
                        "droit-hors-traitement",
                        "usage-réservé-aux-données-propres"));
  }
}
