package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The RSA counted anew from articles R262-1 and following of the CASF, in whole cents. */
class RsaLawTest {
  /** Base of the RSA and of family benefits, in cents, by first day. */
  private static final TreeMap<LocalDate, long[]> BASE_AND_BMAF =
      new TreeMap<>(
          Map.of(
              LocalDate.of(2021, 4, 1), new long[] {56_534, 41_481},
              LocalDate.of(2022, 4, 1), new long[] {57_552, 42_228},
              LocalDate.of(2022, 7, 1), new long[] {59_854, 43_917},
              LocalDate.of(2023, 4, 1), new long[] {60_775, 44_593},
              LocalDate.of(2024, 4, 1), new long[] {63_571, 46_644},
              LocalDate.of(2025, 4, 1), new long[] {64_652, 47_437},
              LocalDate.of(2026, 4, 1), new long[] {65_169, 47_816}));

  private record Child(int months, long income, long support) {}

  private record Home(String kind, long help) {}

  /** Amounts in cents a month; months are those since the parent lives alone. */
  private record Household(
      LocalDate day, List<Long> incomes, List<Child> children, int aloneFor, Home home, long af) {
    long right() {
      long best = 0;
      for (int kept = 0; kept < 1 << children.size(); kept++) {
        best = Math.max(best, keeping(kept));
      }
      return best < 600 ? 0 : best;
    }

    /** A child who earns may be left out; one who earns nothing never is. */
    private long keeping(int kept) {
      int count = 0;
      long income = incomes.stream().mapToLong(Long::longValue).sum();
      for (int i = 0; i < children.size(); i++) {
        boolean isKept = (kept & 1 << i) != 0;
        if (!isKept && children.get(i).income == 0) {
          return 0;
        }
        count += isKept ? 1 : 0;
        income += isKept ? children.get(i).income : 0;
      }
      return guaranteed(count) - housing(count) - income - benefits();
    }

    private long inForce(int which) {
      return BASE_AND_BMAF.floorEntry(day).getValue()[which];
    }

    private long guaranteed(int count) {
      int others = incomes.size() - 1 + count;
      long tenths =
          10 + 5 * Math.min(others, 1) + 3 * Math.max(others - 1, 0) + Math.max(count - 2, 0);
      long ordinary = share(inForce(0), tenths, 10);
      boolean isRaised =
          incomes.size() == 1
              && count > 0
              && (aloneFor < 18 || children.stream().anyMatch(child -> child.months < 36));
      long raised = share(inForce(0), 128_412 + 42_804L * count, 100_000);
      return isRaised ? Math.max(ordinary, raised) : ordinary;
    }

    private long housing(int count) {
      long[] lumps = {120, 240, 297};
      long lump = share(inForce(0), lumps[Math.min(incomes.size() + count, 3) - 1], 1000);
      return home.help > 0 ? Math.min(home.help, lump) : home.kind.equals("locataire") ? 0 : lump;
    }

    private long benefits() {
      long cap = share(inForce(1), 225, 1000);
      long support = children.stream().mapToLong(child -> Math.min(child.support, cap)).sum();
      return children.isEmpty() ? 0 : af + support;
    }

    Trial trial() {
      Trial trial = Trial.of("rsa", day.toString());
      Map<String, String> roles = new LinkedHashMap<>();
      for (int i = 0; i < incomes.size(); i++) {
        person(trial, "adulte" + i, 480, incomes.get(i), 0);
        roles.put("adulte" + i, i == 0 ? "demandeur" : "conjoint");
      }
      for (int i = 0; i < children.size(); i++) {
        Child child = children.get(i);
        person(trial, "enfant" + i, child.months, child.income, child.support);
        roles.put("enfant" + i, "enfant");
      }
      return trial.group(
          "foyer",
          roles,
          "enfant à naître",
          false,
          "prêt immobilier en cours",
          false,
          "date de l'isolement",
          day.minusMonths(aloneFor),
          "occupation du logement",
          home.kind,
          "aide au logement",
          euros(home.help),
          "allocations familiales de base",
          euros(af));
    }

    private void person(Trial trial, String id, int months, long income, long support) {
      trial.person(
          id,
          "date de naissance",
          day.minusMonths(months),
          "nationalité",
          "française",
          "revenus d'activité mensuels",
          euros(income / 2),
          "revenus de remplacement mensuels",
          euros(income - income / 2),
          "revenus interrompus sans remplacement",
          false,
          "allocation de soutien familial",
          euros(support));
    }

    Household earning(long more) {
      List<Long> raised = new ArrayList<>(incomes);
      raised.set(0, raised.getFirst() + more);
      return new Household(day, raised, children, aloneFor, home, af);
    }

    Household withChild(int months) {
      List<Child> grown = new ArrayList<>(children);
      grown.add(new Child(months, 0, 0));
      return new Household(day, incomes, grown, aloneFor, home, af);
    }
  }

  private static double euros(long cents) {
    return cents / 100.0;
  }

  private static long share(long cents, long part, long whole) {
    return (2 * cents * part + whole) / (2 * whole);
  }

  private static Household any(RandomGenerator random) {
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1700));
    List<Long> incomes = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      incomes.add(random.nextInt(3) == 0 ? 0 : random.nextLong(90_000));
    }
    List<Child> children = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      children.add(child(random));
    }
    String[] kinds = {"locataire", "propriétaire", "hébergé gratuitement"};
    Home home = new Home(kinds[random.nextInt(3)], Math.max(0, random.nextLong(-30_000, 30_000)));
    return new Household(day, incomes, children, random.nextInt(36), home, random.nextLong(20_000));
  }

  private static Child child(RandomGenerator random) {
    int months = random.nextInt(299);
    long income = months < 16 * 12 || random.nextBoolean() ? 0 : 5_000 * random.nextLong(10);
    return new Child(months, income, random.nextBoolean() ? 0 : random.nextLong(25_000));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_pack_pays_what_the_law_gives_to_the_cent(long seed) {
    RandomGenerator random = new SplittableRandom(seed);
    for (int i = 0; i < 100; i++) {
      Household household = any(random);
      assertThat(household.trial().cents()).as(household.toString()).isEqualTo(household.right());
    }
  }

  @Test
  void more_income_never_raises_the_amount_and_lowers_it_no_faster_than_it_grows() {
    RandomGenerator random = new SplittableRandom(5);
    for (int i = 0; i < 60; i++) {
      Household household = any(random);
      long before = household.trial().cents();
      long after = household.earning(100).trial().cents();
      assertThat(after).as(household.toString()).isLessThanOrEqualTo(before);
      assertThat(before - after).isLessThanOrEqualTo(after == 0 ? 700 : 100);
    }
  }

  @Test
  void a_child_without_income_never_lowers_the_amount() {
    RandomGenerator random = new SplittableRandom(6);
    for (int i = 0; i < 60; i++) {
      Household household = any(random).withChild(100);
      assertThat(household.withChild(random.nextInt(299)).trial().cents())
          .as(household.toString())
          .isGreaterThanOrEqualTo(household.trial().cents());
    }
  }
}
