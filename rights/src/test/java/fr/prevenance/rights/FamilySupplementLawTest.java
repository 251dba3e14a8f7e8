package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Counts the family supplement anew, in cents, from R522-1 to R522-4, R755-1 and R755-2. */
class FamilySupplementLawTest {
  private static final String SLUG = "complement-familial";
  private static final String WORK = "revenus professionnels N-2";
  private static final String OVERSEAS = "Guadeloupe, Guyane, Martinique, La Réunion";

  /**
   * Ceiling and its supplement, in euros; monthly base and highest pay of a child, in cents; yearly
   * social-security ceiling of the year of the income, in euros.
   */
  private record Law(String day, long ceiling, long supplement, long base, long pay, long social) {}

  private static final List<Law> LAWS =
      List.of(
          new Law("2022-01-01", 21776, 8752, 41481, 98248, 41136),
          new Law("2022-08-15", 21776, 8752, 43917, 102896, 41136),
          new Law("2023-04-01", 22123, 8892, 44593, 104755, 41136),
          new Law("2024-11-30", 23296, 9363, 46644, 110425, 41136),
          new Law("2025-12-31", 24414, 9812, 47437, 110425, 43992),
          new Law("2026-07-31", 24853, 9989, 47816, 114421, 46368));

  private record Child(LocalDate birth, long pay) {}

  private record Family(Law law, boolean overseas, long income, List<Long> work, List<Child> kids) {
    Family earning(long other) {
      return new Family(law, overseas, other, work, kids);
    }

    Trial trial() {
      Trial trial = Trial.of(SLUG, law.day);
      Map<String, String> roles = new LinkedHashMap<>();
      for (long earned : work) {
        String id = "p" + roles.size();
        Object[] facts = {"séjour régulier", true, "mois en France sur douze", 12, WORK, earned};
        trial.person(id, facts);
        roles.put(id, "parent");
      }
      for (Child kid : kids) {
        String id = "e" + roles.size();
        double pay = kid.pay / 100.0;
        trial.person(id, "date de naissance", kid.birth, "rémunération nette sur six mois", pay);
        roles.put(id, "enfant");
      }
      Object[] facts = {
        "revenu net catégoriel N-2",
        income,
        "territoire",
        overseas ? OVERSEAS : "métropole",
        "changement de situation depuis N-2",
        false,
        "allocation de base ou PreParE",
        false
      };
      return trial.group("famille", roles, facts);
    }

    boolean under(Child kid, int years) {
      return YearMonth.from(kid.birth.plusYears(years))
          .isAfter(YearMonth.parse(law.day.substring(0, 7)));
    }

    List<Child> atCharge() {
      LocalDate first = LocalDate.parse(law.day).withDayOfMonth(1);
      return kids.stream()
          .filter(kid -> kid.birth.isBefore(first) && under(kid, 21))
          .filter(kid -> under(kid, 16) || kid.pay <= law.pay)
          .toList();
    }

    boolean hasTheChildren() {
      long small = atCharge().stream().filter(kid -> under(kid, 3)).count();
      long middle = atCharge().stream().filter(kid -> !under(kid, 3) && under(kid, 5)).count();
      return overseas ? small == 0 && middle > 0 : atCharge().size() - small >= 3;
    }

    long ceiling() {
      long kids = atCharge().size();
      long quarter = rounded(law.ceiling * 25, 100) * Math.min(2, kids);
      long third = rounded(law.ceiling * 30, 100) * Math.max(0, kids - 2);
      long least = rounded(law.social * 136, 1000);
      boolean raised = work.size() == 1 || work.stream().allMatch(earned -> earned >= least);
      return law.ceiling + quarter + third + (raised ? law.supplement : 0);
    }

    long full() {
      return rounded(law.base * 4165, 10000);
    }
  }

  /** To the nearest whole number, halves upwards. */
  private static long rounded(long numerator, long denominator) {
    return Math.floorDiv(2 * numerator + denominator, 2 * denominator);
  }

  private static long net(Family family) {
    long above = 100 * (family.income - family.ceiling());
    long year = 12 * family.full();
    if (!family.hasTheChildren() || above >= year) {
      return 0;
    }
    long gross =
        2 * family.income <= family.ceiling()
            ? rounded(family.law.base * 6248, 10000)
            : above <= 0 ? family.full() : rounded(year - above, 12);
    return gross - gross / 200;
  }

  private static Family household(RandomGenerator random) {
    Law law = LAWS.get(random.nextInt(LAWS.size()));
    LocalDate day = LocalDate.parse(law.day);
    List<Child> kids = new ArrayList<>();
    int count = 1 + random.nextInt(6);
    while (kids.size() < count) {
      int years = List.of(0, 3, 5, 16, 21).get(random.nextInt(5));
      LocalDate near = day.withDayOfMonth(1).minusYears(years).plusDays(random.nextInt(64) - 31);
      LocalDate any = day.minusDays(random.nextInt(19 * 365));
      boolean edge = random.nextInt(3) == 0 && !near.isAfter(day);
      long pay = random.nextInt(3) == 0 ? 95000 + random.nextInt(25000) : 0;
      kids.add(new Child(edge ? near : any, pay));
    }
    long least = rounded(law.social * 136, 1000);
    List<Long> work = new ArrayList<>();
    for (int parents = 1 + random.nextInt(2); parents > 0; parents--) {
      work.add(random.nextBoolean() ? least + random.nextInt(3) - 1 : random.nextInt(40_000));
    }
    Family family = new Family(law, random.nextInt(4) == 0, 0, work, kids);
    long ceiling = family.ceiling();
    long income =
        switch (random.nextInt(3)) {
          case 0 -> random.nextInt(80_000);
          case 1 -> ceiling / 2 + random.nextInt(40) - 20;
          default -> ceiling + random.nextInt(2600) - 100;
        };
    return family.earning(income);
  }

  @Test
  void the_scale_is_that_of_the_decrees() {
    RandomGenerator random = new SplittableRandom(522);
    int entitled = 0;
    for (int i = 0; i < 600; i++) {
      Family family = household(random);
      long cents = family.trial().cents();
      assertThat(cents).describedAs("%s", family).isEqualTo(net(family));
      entitled += cents > 0 ? 1 : 0;
    }
    assertThat(entitled).isGreaterThan(150);
  }

  @Test
  void a_higher_income_never_raises_the_amount_and_drops_it_only_at_half_the_ceiling() {
    RandomGenerator random = new SplittableRandom(7);
    for (int i = 0; i < 200; i++) {
      Family family = household(random);
      Family richer = family.earning(family.income + 12);
      long loss = family.trial().cents() - richer.trial().cents();
      boolean crossesHalf =
          2 * family.income <= family.ceiling() && 2 * richer.income > family.ceiling();
      assertThat(loss).describedAs("%s", family).isBetween(0L, crossesHalf ? 10_000L : 101L);
    }
  }

  @Test
  void one_more_child_never_lowers_the_ceiling() {
    RandomGenerator random = new SplittableRandom(11);
    for (int i = 0; i < 100; i++) {
      Family family = household(random);
      List<Child> more = new ArrayList<>(family.kids);
      more.add(new Child(LocalDate.parse(family.law.day).minusYears(7), 0));
      Family larger = new Family(family.law, family.overseas, family.income, family.work, more);
      String ceiling = "complément familial . plafond des revenus";
      assertThat(larger.trial().number(ceiling)).isGreaterThan(family.trial().number(ceiling));
    }
  }
}
