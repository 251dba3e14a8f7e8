package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Many cases at once, each as the interpreter decides it alone: for every right that is served. */
class ScreeningAgreementTest {
  private static final int CASES = 1_500;
  private static final Access ACCESS = AccessFixture.access();
  private static final List<RightPack> PACKS = served();
  private static final Map<String, ServedRight> RIGHTS = new HashMap<>();

  /** Before any text, in force, and on a day when rules change. */
  private static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2018, 1, 1),
          LocalDate.of(2025, 10, 15),
          LocalDate.of(2026, 5, 4),
          LocalDate.of(2026, 8, 31));

  /** What the court of last resort says of one case. */
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

  @Property(tries = 25)
  void each_case_is_found_as_the_interpreter_decides_it(
      @ForAll("rights") RightPack right, @ForAll("days") LocalDate day, @ForAll long seed) {
    var dossiers = new RandomDossiers(right, day, seed).draw(CASES);

    var found = screening(right, day).screen(dossiers).stream().map(this::told).toList();

    var expected = dossiers.stream().map(dossier -> expected(right, dossier, day)).toList();
    IntStream.range(0, CASES)
        .forEach(i ->
            assertThat(found.get(i))
                .as("%s on %s, %d", right.slug(), day, i)
                .isEqualTo(expected.get(i)));
  }

  /** Otherwise the property above would be true of little. */
  @Test
  void the_cases_come_to_every_kind_of_outcome() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    var right =
        PACKS.stream()
            .filter(pack -> pack.slug().equals("cheque-energie"))
            .findFirst()
            .orElseThrow();
    var day = LocalDate.of(2025, 10, 15);
    for (var dossier : new RandomDossiers(right, day, 7).draw(CASES)) {
      kinds.add(Kind.of(decided(right, dossier, day)));
    }

    assertThat(kinds).isEqualTo(EnumSet.allOf(Kind.class));
  }

  @Provide
  Arbitrary<RightPack> rights() {
    return Arbitraries.of(PACKS);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(DAYS);
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

  private List<Object> told(Finding finding) {
    return switch (finding) {
      case Finding.Kept kept -> told(kept.outcome());
      case Finding.NotEligible _ -> List.of(Kind.NOT_ELIGIBLE);
      case Finding.Excluded(_, var reason, _) -> List.of(reason);
    };
  }

  private List<Object> expected(RightPack right, Dossier dossier, LocalDate day) {
    return told(decided(right, dossier, day));
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
