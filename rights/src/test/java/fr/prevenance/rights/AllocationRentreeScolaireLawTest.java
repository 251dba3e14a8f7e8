package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The back-to-school allowance counted anew from the code de la sécurité sociale (L543-1, R543-2,
 * R543-6-1, D543-1, D543-2), in whole cents.
 */
class AllocationRentreeScolaireLawTest {
  private static final String SLUG = "allocation-rentree-scolaire";

  /**
   * @param base « base mensuelle » of August, in cents
   * @param wage hourly minimum wage of August, in cents
   * @param ceiling ceiling without child and its increase per child, in euros
   */
  private record Year(long base, long wage, long ceiling, long perChild) {}

  private static final Map<Integer, Year> LAW =
      Map.of(
          2022, new Year(43917, 1107, 19515, 5855),
          2023, new Year(44593, 1152, 19827, 5948),
          2024, new Year(46644, 1165, 20878, 6263),
          2025, new Year(47437, 1188, 21880, 6564),
          2026, new Year(47816, 1231, 22274, 6682));

  /**
   * @param pay net monthly pay in cents
   * @param atSchool in primary school or above, Cned or apprenticeship
   */
  private record Child(LocalDate birth, long pay, boolean atSchool, boolean elsewhere) {

    boolean isDependent(int year) {
      LocalDate day = LocalDate.of(year, 7, 31);
      // 55 % of 169 hours, half a cent counting for one
      long limit = (law(year).wage() * 169 * 55 + 50) / 100;
      boolean adolescent = !birth.plusYears(16).isAfter(day);
      return !birth.isAfter(day)
          && birth.plusYears(20).isAfter(day)
          && (!adolescent || pay <= limit);
    }

    boolean counts(int year) {
      return isDependent(year)
          && !elsewhere
          && atSchool
          && birth.getYear() <= year - 5
          && birth.plusYears(18).isAfter(LocalDate.of(year, 9, 15));
    }

    long full(int year) {
      int turning = year - birth.getYear();
      long rate = turning >= 15 ? 9795 : turning >= 11 ? 9467 : 8972;
      return (law(year).base() * rate + 5000) / 10000;
    }

    Object[] facts(int year) {
      int turning = year - birth.getYear();
      List<Object> facts =
          new ArrayList<>(
              List.of(
                  "date de naissance",
                  birth,
                  "séjour régulier",
                  true,
                  "prestations familiales à l'autre parent",
                  elsewhere,
                  "rémunération nette sur six mois",
                  pay / 100.0));
      if (turning >= 16) {
        facts.addAll(List.of("à l'école ou en apprentissage à la rentrée", atSchool));
      } else if (turning >= 6) {
        facts.addAll(List.of("maternelle ou instruction à la maison", !atSchool));
      } else {
        facts.addAll(List.of("cours préparatoire à la rentrée", atSchool));
      }
      return facts.toArray();
    }
  }

  private static long ceiling(List<Child> children, int year) {
    long dependent = children.stream().filter(child -> child.isDependent(year)).count();
    return law(year).ceiling() + law(year).perChild() * dependent;
  }

  private static long netOfLaw(List<Child> children, long income, int year) {
    LongStream full = children.stream().filter(c -> c.counts(year)).mapToLong(c -> c.full(year));
    long[] amounts = full.toArray();
    long excess = 100 * (income - ceiling(children, year));
    if (excess <= 0 || amounts.length == 0) {
      return LongStream.of(amounts).map(AllocationRentreeScolaireLawTest::net).sum();
    }
    long rest = Math.max(0, LongStream.of(amounts).sum() - excess);
    long each = (2 * rest + amounts.length) / (2 * amounts.length);
    return each * amounts.length < 1500 ? 0 : net(each) * amounts.length;
  }

  private static long net(long gross) {
    return gross - gross / 200;
  }

  private static long netOfPack(List<Child> children, long income, String day) {
    Trial trial =
        Trial.of(SLUG, day).person("mère", "séjour régulier", true, "mois en France sur douze", 12);
    Map<String, String> places = new LinkedHashMap<>(Map.of("mère", "parent"));
    for (Child child : children) {
      String id = "enfant" + places.size();
      trial.person(id, child.facts(LocalDate.parse(day).getYear()));
      places.put(id, child.elsewhere() ? "enfant/0.5" : "enfant");
    }
    return trial
        .group(
            "famille",
            places,
            "revenu net catégoriel N-2",
            income,
            "changement de situation depuis N-2",
            false)
        .cents();
  }

  private static Child child(RandomGenerator random, LocalDate day) {
    return new Child(
        day.minusDays(random.nextInt(21 * 366)),
        random.nextBoolean() ? 0 : 90_000 + random.nextInt(35_000),
        random.nextInt(5) > 0,
        random.nextInt(8) == 0);
  }

  private static List<Child> children(RandomGenerator random, LocalDate day) {
    return random.ints(random.nextInt(6), 0, 2).mapToObj(_ -> child(random, day)).toList();
  }

  private static LocalDate day(RandomGenerator random) {
    return LocalDate.of(2022, 1, 1).plusDays(random.nextInt(5 * 365));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_pack_pays_what_the_law_gives_to_the_cent(long seed) {
    RandomGenerator random = new Random(seed);
    for (int i = 0; i < 120; i++) {
      LocalDate day = day(random);
      List<Child> children = children(random, day);
      long income = ceiling(children, day.getYear()) + random.nextInt(-300, 1600);
      assertThat(netOfPack(children, income, day.toString()))
          .as("%s %s %s", day, children, income)
          .isEqualTo(netOfLaw(children, income, day.getYear()));
    }
  }

  @Test
  void one_euro_more_of_income_costs_about_one_euro_until_the_fifteenth() {
    var children = List.of(school(2019), school(2014), school(2010));
    long before = netOfPack(children, 42_319, "2026-07-15");
    for (long income = 42_320; before > 0; income++) {
      long now = netOfPack(children, income, "2026-07-15");
      assertThat(before - now).isBetween(0L, before < 1700 ? before : 106L);
      before = now;
    }
  }

  @Test
  void one_more_child_never_lowers_the_allowance() {
    RandomGenerator random = new Random(7);
    for (int i = 0; i < 60; i++) {
      List<Child> children = children(random, LocalDate.of(2026, 7, 15));
      long income = ceiling(children, 2026) + random.nextInt(-500, 1500);
      List<Child> more = new ArrayList<>(children);
      more.add(school(2012 + random.nextInt(13)));
      assertThat(netOfPack(more, income, "2026-07-15"))
          .isGreaterThanOrEqualTo(netOfPack(children, income, "2026-07-15"));
    }
  }

  private static Child school(int year) {
    return new Child(LocalDate.of(year, 5, 5), 0, year < 2021, false);
  }

  private static Year law(int year) {
    return Objects.requireNonNull(LAW.get(year));
  }
}
