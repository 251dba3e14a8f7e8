package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children who work: the law leaves out those who would lower the prime, whoever they are. */
class PrimeActiviteChildrenLawTest {
  private static final LocalDate DAY = LocalDate.of(2026, 10, 15);
  private static final long BASE = 63_828;
  private static final long BONUS = 24_063;
  private static final long WAGE = 1_231;

  /** Euros a month of a parent alone for long, and of two children of full age. */
  private record Household(int parent, List<Integer> children) {

    long right() {
      long best = Math.max(keeping(children), keeping(List.of()));
      for (int child : children) {
        best = Math.max(best, keeping(List.of(child)));
      }
      return best < 1500 ? 0 : best - best / 200;
    }

    /** Gross cents; counting fewer children than those without pay is never better. */
    private long keeping(List<Integer> kept) {
      long lump = round(BASE * (10 + List.of(0, 5, 8).get(kept.size())), 10);
      long work = 100L * (parent + kept.stream().mapToInt(Integer::intValue).sum());
      long bonus = bonus(parent) + kept.stream().mapToLong(Household::bonus).sum();
      return Math.max(0, lump + bonus + round(work * 5985, 10_000) - Math.max(work, lump));
    }

    private static long bonus(int pay) {
      long above = 100L * pay - 59 * WAGE;
      return Math.max(0, Math.min(BONUS, round(BONUS * above, 79 * WAGE)));
    }

    Trial trial() {
      Trial trial = Trial.of("prime-activite", DAY.toString());
      Map<String, String> roles = new LinkedHashMap<>(Map.of("parent", "demandeur"));
      person(trial, "parent", 50, parent);
      for (int i = 0; i < children.size(); i++) {
        person(trial, "enfant" + i, 20, children.get(i));
        roles.put("enfant" + i, "enfant");
      }
      return trial.group(
          "foyer",
          roles,
          "occupation du logement",
          "locataire",
          "aide au logement",
          0,
          "enfant à naître",
          false,
          "date de l'isolement",
          DAY.minusYears(9),
          "ressources stables",
          true);
    }

    private static void person(Trial trial, String id, int age, int pay) {
      trial.person(
          id,
          "date de naissance",
          DAY.minusYears(age),
          "nationalité",
          "française",
          "bénéfice non salarié",
          0,
          "revenus d\'activité mensuels",
          pay,
          "revenus de remplacement mensuels",
          0);
    }
  }

  private static long round(long part, long whole) {
    return Math.floorDiv(2 * part + whole, 2 * whole);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void the_best_choice_of_the_children_counted_is_found(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 50; i++) {
      Household household =
          new Household(
              random.nextInt(23) * 100, List.of(random.nextInt(16) * 100, random.nextInt(8) * 200));
      assertThat(household.trial().cents()).as(household.toString()).isEqualTo(household.right());
    }
  }
}
