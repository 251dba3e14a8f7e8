package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.FactValue;
import fr.prevenance.population.Outcome;
import fr.prevenance.population.RightEvaluator;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.AccessFixture;
import fr.prevenance.server.person.Dossier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Many cases at once, each as the interpreter decides it alone: for every right that is served. */
class ScreeningAgreementTest {
  private static final int CASES = 250;
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final Access ACCESS = AccessFixture.access();
  private static final List<RightPack> PACKS = served();
  private static final Map<String, ServedRight> RIGHTS = new HashMap<>();

  private static final RightPack CHEQUE =
      PACKS.stream().filter(pack -> pack.slug().equals("cheque-energie")).findFirst().orElseThrow();

  /** Before any text, in force, and on a day when rules change. */
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2018, 1, 1), DAY, LocalDate.of(2026, 5, 4), LocalDate.of(2026, 8, 31));

  /** What becomes of one case. */
  private enum Kind {
    CERTAIN,
    LESS_CERTAIN,
    TO_COMPLETE,
    NOT_ELIGIBLE,
    FAILED;

    static Kind of(Outcome outcome) {
      return switch (outcome) {
        case Outcome.Eligible eligible ->
            eligible.certainty() == Outcome.Certainty.CERTAIN ? CERTAIN : LESS_CERTAIN;
        case Outcome.ToComplete _ -> TO_COMPLETE;
        case Outcome.NotEligible _ -> NOT_ELIGIBLE;
        case Outcome.Failed _ -> FAILED;
      };
    }
  }

  @Property(tries = 4)
  void each_case_is_found_as_the_interpreter_decides_it(@ForAll long seed) {
    for (int i = 0; i < PACKS.size(); i++) {
      var day = DAYS.get(Math.floorMod(seed + i, DAYS.size()));
      var dossiers = new RandomDossiers(PACKS.get(i), day, seed + i).draw(CASES);
      var found = screening(PACKS.get(i), day).screenTogether(dossiers);
      assertAgreement(found, PACKS.get(i), day, dossiers);
    }
  }

  @Test
  void slices_put_together_are_in_the_order_of_the_cases() {
    var dossiers = new RandomDossiers(CHEQUE, DAY, 11).draw(2 * Screening.SLICE + 1);

    assertAgreement(screening(CHEQUE, DAY).screen(dossiers), CHEQUE, DAY, dossiers);
  }

  @Test
  void one_fact_that_may_no_longer_be_read_ends_the_whole_screening() {
    var dossiers = new ArrayList<>(new RandomDossiers(CHEQUE, DAY, 13).draw(Screening.SLICE));
    dossiers.set(700, RandomDossiers.expired(CHEQUE, DAY));

    assertThatThrownBy(() -> screening(CHEQUE, DAY).screen(dossiers))
        .hasStackTraceContaining("Refusals.expired");
  }

  /** Otherwise agreement would be about little. */
  @Test
  void the_cases_come_to_every_kind_of_outcome() {
    var kinds =
        new RandomDossiers(CHEQUE, DAY, 7)
            .draw(Screening.SLICE).stream()
                .map(dossier -> Kind.of(decided(CHEQUE, dossier, DAY)))
                .collect(Collectors.toSet());

    assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
  }

  private static void assertAgreement(
      List<Finding> findings, RightPack right, LocalDate day, List<Dossier> dossiers) {
    assertThat(findings).extracting(Finding::dossier).isEqualTo(dossiers);
    for (int i = 0; i < dossiers.size(); i++) {
      assertThat(told(findings.get(i)))
          .as("%s on %s, case %d", right.slug(), day, i)
          .isEqualTo(told(decided(right, dossiers.get(i), day)));
    }
  }

  private static List<RightPack> served() {
    try {
      return RightPacks.bundled().stream().filter(ScreeningAgreementTest::isServed).toList();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  private static boolean isServed(RightPack pack) {
    try {
      ServedRight.of(pack);
      return true;
    } catch (DetectionRefused _) {
      return false;
    }
  }

  private static Screening screening(RightPack pack, LocalDate day) {
    var right = RIGHTS.computeIfAbsent(pack.fingerprint(), _ -> ServedRight.of(pack));
    return new Screening(right, day, new Wishes(_ -> false, _ -> false), ACCESS);
  }

  private static List<Object> told(Finding finding) {
    return switch (finding) {
      case Finding.Kept kept -> told(kept.outcome());
      case Finding.NotEligible _ -> List.of(Kind.NOT_ELIGIBLE);
      case Finding.Excluded(_, var reason, _) -> List.of(reason);
    };
  }

  /** By the interpreter alone, on the facts that the right may use. */
  private static Outcome decided(RightPack right, Dossier dossier, LocalDate day) {
    Map<String, FactValue> facts = new HashMap<>();
    dossier
        .facts()
        .forEach((name, fact) -> {
          var asOf = fact.value().provenance().asOf();
          if (right
              .fact(name)
              .filter(one -> !asOf.plus(one.maximumAge()).isBefore(day))
              .isPresent()) {
            facts.put(name, new FactValue(ACCESS.open(fact.value()), fact.isCertified()));
          }
        });
    return new RightEvaluator(right).evaluate(facts, day);
  }

  private static List<Object> told(Outcome outcome) {
    List<Object> told = new ArrayList<>(List.of(Kind.of(outcome)));
    switch (outcome) {
      case Outcome.Eligible one ->
          told.addAll(
              List.of(
                  one.certainty(),
                  one.amountInCents(),
                  one.assumedFacts(),
                  one.refiningFacts(),
                  one.whose(),
                  ExplanationText.toText(one.explanation())));
      case Outcome.ToComplete one ->
          told.addAll(
              List.of(one.missingFacts(), one.whose(), ExplanationText.toText(one.explanation())));
      case Outcome.Failed failed -> told.add(failed);
      case Outcome.NotEligible _ -> {}
    }
    return told;
  }
}
