package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** Counts the allowances anew from D521-1 to D521-3, R521-1 to R521-4 and D755-5. */
class FamilyAllowancesLawTest {
  private static final String OVERSEAS = "Guadeloupe, Guyane, Martinique, La Réunion";

  /** Day, monthly base, two bare ceilings, addition per child, highest pay of a child. */
  private record Law(String day, String base, int first, int second, int perChild, String pay) {}

  private static final List<Law> LAWS =
      List.of(
          new Law("2022-01-01", "414.81", 58396, 81721, 5839, "982.48"),
          new Law("2022-08-15", "439.17", 58396, 81721, 5839, "1028.96"),
          new Law("2023-04-01", "445.93", 59330, 83029, 5932, "1047.55"),
          new Law("2024-11-30", "466.44", 62474, 87430, 6246, "1104.25"),
          new Law("2025-12-31", "474.37", 65473, 91627, 6546, "1104.25"),
          new Law("2026-02-28", "474.37", 66652, 93276, 6664, "1117.26"),
          new Law("2026-03-01", "474.37", 66652, 93276, 6664, "1117.26"),
          new Law("2026-07-31", "478.16", 66652, 93276, 6664, "1144.21"));

  private record Child(LocalDate birth, boolean shared, BigDecimal pay) {}

  private record Family(Law law, boolean overseas, int income, List<Child> children) {
    Trial trial() {
      Trial trial =
          Trial.of("allocations-familiales", law.day)
              .person("p", "séjour régulier", true, "mois en France sur douze", 12);
      Map<String, String> roles = new LinkedHashMap<>(Map.of("p", "parent"));
      for (Child child : children) {
        String id = "e" + roles.size();
        trial.person(
            id, "date de naissance", child.birth, "rémunération nette sur six mois", child.pay);
        roles.put(id, child.shared ? "enfant/0.5" : "enfant");
      }
      String land = overseas ? OVERSEAS : "métropole";
      Object[] facts = {"revenu net catégoriel N-2", income, "territoire", land};
      return trial.group("famille", roles, facts);
    }

    YearMonth month() {
      return YearMonth.parse(law.day.substring(0, 7));
    }

    /** Months are whole: an age counts from the month after, and a limit from its own month. */
    boolean past(Child child, int years) {
      return YearMonth.from(child.birth.plusYears(years)).isBefore(month());
    }

    boolean under(Child child, int years) {
      return YearMonth.from(child.birth.plusYears(years)).isAfter(month());
    }

    List<Child> aged(int from, int to) {
      return children.stream()
          .filter(c -> past(c, 0) && (from == 0 || !under(c, from)) && under(c, to))
          .filter(c -> under(c, 16) || c.pay.compareTo(new BigDecimal(law.pay)) <= 0)
          .toList();
    }
  }

  private static BigDecimal percent(String rate, Law law) {
    return new BigDecimal(rate).multiply(new BigDecimal(law.base)).movePointLeft(2);
  }

  private static BigDecimal shares(List<Child> children) {
    long shared = children.stream().filter(Child::shared).count();
    return BigDecimal.valueOf(10L * children.size() - 5 * shared, 1);
  }

  private static long net(Family family) {
    List<Child> kids = family.aged(0, 20);
    List<Child> twenty = family.aged(20, 21);
    int all = kids.size() + twenty.size();
    boolean lump = !twenty.isEmpty() && all >= 3;
    if (kids.size() < (family.overseas ? 1 : 2) && !lump) {
      return 0;
    }
    BigDecimal gross =
        kids.size() == 1 && family.overseas ? only(family, kids.getFirst()) : several(family, kids);
    if (lump) {
      Law law = family.law;
      BigDecimal[] each = {percent("20.234", law), percent("10.117", law), percent("5.059", law)};
      gross = gross.add(smoothed(family, all, each).multiply(shares(twenty)));
    }
    long cents = gross.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact();
    return cents - cents / 200;
  }

  private static BigDecimal only(Family family, Child child) {
    String rate = family.past(child, 16) ? "11.55" : family.past(child, 11) ? "9.57" : "5.88";
    return percent(rate, family.law).multiply(shares(List.of(child)));
  }

  private static BigDecimal several(Family family, List<Child> kids) {
    if (kids.size() < 2) {
      return BigDecimal.ZERO;
    }
    List<Child> byAge = kids.stream().sorted((a, b) -> a.birth.compareTo(b.birth)).toList();
    List<Child> counted = kids.size() == 2 ? byAge.subList(1, 2) : byAge;
    BigDecimal raised =
        shares(
            counted.stream()
                .filter(c -> family.past(c, c.birth.isBefore(LocalDate.of(2012, 3, 1)) ? 14 : 18))
                .toList());
    BigDecimal full =
        percent(Integer.toString(32 + 41 * (kids.size() - 2)), family.law)
            .multiply(shares(kids))
            .divide(BigDecimal.valueOf(kids.size()), 12, RoundingMode.HALF_EVEN)
            .add(percent("16", family.law).multiply(raised));
    BigDecimal half = full.divide(BigDecimal.TWO);
    return smoothed(family, kids.size(), full, half, half.divide(BigDecimal.TWO));
  }

  /** The amount of the bracket, and above a ceiling what the excess leaves of it once more. */
  private static BigDecimal smoothed(Family family, int children, BigDecimal... amounts) {
    int first = family.law.first + children * family.law.perChild;
    int second = family.law.second + children * family.law.perChild;
    if (family.income <= first) {
      return amounts[0];
    }
    int crossed = family.income <= second ? first : second;
    BigDecimal amount = family.income <= second ? amounts[1] : amounts[2];
    BigDecimal excess =
        BigDecimal.valueOf(family.income - crossed)
            .divide(BigDecimal.valueOf(12), 12, RoundingMode.HALF_EVEN);
    return amount.add(amount.subtract(excess).max(BigDecimal.ZERO));
  }

  private static Family household(RandomGenerator random) {
    Law law = LAWS.get(random.nextInt(LAWS.size()));
    List<Child> children = new ArrayList<>();
    LocalDate day = LocalDate.parse(law.day);
    for (int left = random.nextInt(7); left > 0; left--) {
      LocalDate birth = day.minusDays(random.nextInt(22 * 365));
      int years = List.of(0, 11, 14, 16, 18, 20, 21).get(random.nextInt(7));
      LocalDate near = day.withDayOfMonth(1).minusYears(years).plusDays(random.nextInt(64) - 31);
      birth = random.nextInt(3) == 0 && !near.isAfter(day) ? near : birth;
      int pay = random.nextInt(3) == 0 ? 95000 + random.nextInt(25000) : 0;
      children.add(new Child(birth, random.nextInt(4) == 0, BigDecimal.valueOf(pay, 2)));
    }
    int near =
        (random.nextBoolean() ? law.first : law.second) + law.perChild * children.size() - 300;
    int income = random.nextBoolean() ? random.nextInt(150_000) : near + random.nextInt(3000);
    return new Family(law, random.nextInt(4) == 0, income, children);
  }

  @Test
  void the_scale_is_that_of_the_decrees() {
    RandomGenerator random = new SplittableRandom(521);
    for (int i = 0; i < 500; i++) {
      Family family = household(random);
      assertThat(family.trial().cents()).describedAs("%s", family).isEqualTo(net(family));
    }
  }

  @Test
  void a_higher_income_never_raises_the_amount_nor_makes_it_fall() {
    RandomGenerator random = new SplittableRandom(3);
    for (int i = 0; i < 150; i++) {
      Family family = household(random);
      long now = family.trial().cents();
      Family richer = new Family(family.law, family.overseas, family.income + 12, family.children);
      long then = richer.trial().cents();
      long most = 102 + 100L * family.aged(20, 21).size();
      assertThat(now - then).describedAs("%s", family).isBetween(0L, most);
    }
  }

  @Test
  void one_more_child_never_lowers_a_ceiling_nor_the_mainland_amount() {
    RandomGenerator random = new SplittableRandom(9);
    for (int i = 0; i < 150; i++) {
      Family drawn = household(random);
      var family = new Family(drawn.law, false, drawn.income, drawn.children);
      List<Child> more = new ArrayList<>(family.children);
      more.add(new Child(LocalDate.parse(family.law.day).minusYears(5), false, BigDecimal.ZERO));
      Family larger = new Family(family.law, false, family.income, more);
      String ceiling = "allocations familiales . premier plafond";
      assertThat(larger.trial().number(ceiling)).isGreaterThan(family.trial().number(ceiling));
      long now = family.trial().cents();
      assertThat(larger.trial().cents()).describedAs("%s", family).isGreaterThanOrEqualTo(now);
    }
  }
}
