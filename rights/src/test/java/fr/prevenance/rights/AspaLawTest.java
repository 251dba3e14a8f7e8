package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ASPA counted anew, in decimals, from L815-1, L815-9, R815-22 to R815-30 and D815-1. */
class AspaLawTest {
  /** A day, yearly maxima, hourly SMIC of 1 January and months of residence to exceed. */
  private record Law(String day, String alone, String two, String smic, int months) {}

  private static final List<Law> LAWS =
      List.of(
          new Law("2022-06-30", "11001.44", "17079.77", "10.57", 6),
          new Law("2022-07-01", "11441.50", "17762.96", "10.57", 6),
          new Law("2023-08-31", "11533.02", "17905.06", "11.27", 6),
          new Law("2023-09-01", "11533.02", "17905.06", "11.27", 9),
          new Law("2024-12-15", "12144.27", "18854.02", "11.65", 9),
          new Law("2025-06-15", "12411.44", "19268.80", "11.88", 9),
          new Law("2026-07-15", "12523.14", "19442.21", "12.02", 9));

  /** Work and pensions in cents: of the quarter, then of the year. */
  private record Elder(
      LocalDate born,
      boolean unfit,
      int months,
      long work,
      long pensions,
      long yearWork,
      long yearPensions) {
    boolean fulfils(Law law) {
      LocalDate day = LocalDate.parse(law.day());
      return !born.plusYears(unfit ? 62 : 65).isAfter(day) && months > law.months();
    }
  }

  /** Assets and gifts in whole euros. */
  private record Home(Law law, List<Elder> elders, long assets, long oldGifts) {
    BigDecimal ceiling() {
      return new BigDecimal(elders.size() > 1 ? law.two() : law.alone());
    }

    BigDecimal resources() {
      BigDecimal capital =
          euros(assets * 100)
              .multiply(new BigDecimal("0.03"))
              .add(euros(oldGifts * 100).multiply(new BigDecimal("0.015")));
      BigDecimal quarter =
          counted(sum(elders.stream().map(Elder::work).toList()), 1)
              .add(euros(sum(elders.stream().map(Elder::pensions).toList())))
              .multiply(BigDecimal.valueOf(4))
              .add(capital);
      return quarter.compareTo(ceiling()) <= 0
          ? quarter
          : counted(sum(elders.stream().map(Elder::yearWork).toList()), 4)
              .add(euros(sum(elders.stream().map(Elder::yearPensions).toList())))
              .add(capital);
    }

    /** 0.9 or 1.5 monthly SMIC are left out each quarter. */
    private BigDecimal counted(long work, int quarters) {
      BigDecimal left =
          new BigDecimal(law.smic())
              .multiply(new BigDecimal(elders.size() > 1 ? "2730" : "1638"))
              .multiply(BigDecimal.valueOf(quarters))
              .divide(BigDecimal.valueOf(12), 2, RoundingMode.DOWN);
      return euros(work).subtract(left).max(BigDecimal.ZERO);
    }

    /** Cents a month for the first of the home; empty without right. */
    OptionalLong due() {
      BigDecimal room = ceiling().subtract(resources());
      boolean none = monthly(room, 1) <= 0;
      if (none || !elders.getFirst().fulfils(law)) {
        return OptionalLong.empty();
      }
      int served = (int) elders.stream().filter(elder -> elder.fulfils(law)).count();
      BigDecimal maximum = new BigDecimal(served > 1 ? law.two() : law.alone());
      return OptionalLong.of(monthly(room.min(maximum), served));
    }

    private static long monthly(BigDecimal yearly, int shares) {
      BigDecimal parts = BigDecimal.valueOf(12L * shares);
      return yearly.movePointRight(2).divide(parts, 0, RoundingMode.DOWN).longValueExact();
    }

    Trial trial() {
      Trial trial = Trial.of("aspa", law.day());
      Map<String, String> members = new LinkedHashMap<>();
      for (Elder elder : elders) {
        String id = "p" + members.size();
        members.put(id, members.isEmpty() ? "demandeur" : "conjoint");
        trial.person(id, facts(elder));
      }
      return trial.group(
          "couple",
          members,
          "territoire",
          "métropole",
          "pensions toutes demandées",
          true,
          "valeur des biens",
          assets,
          "donations de moins de cinq ans",
          0,
          "donations de cinq à dix ans",
          oldGifts);
    }

    private static Object[] facts(Elder elder) {
      return new Object[] {
        "date de naissance",
        elder.born(),
        "âge abaissé pour l'ASPA",
        elder.unfit(),
        "mois en France sur douze",
        elder.months(),
        "nationalité",
        "française",
        "revenus du travail bruts sur trois mois",
        elder.work() / 100.0,
        "autres ressources brutes sur trois mois",
        elder.pensions() / 100.0,
        "revenus du travail bruts sur douze mois",
        elder.yearWork() / 100.0,
        "autres ressources brutes sur douze mois",
        elder.yearPensions() / 100.0
      };
    }
  }

  private static BigDecimal euros(long cents) {
    return BigDecimal.valueOf(cents, 2);
  }

  private static long sum(List<Long> amounts) {
    return amounts.stream().mapToLong(Long::longValue).sum();
  }

  private static Home home(long seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Law law = LAWS.get(random.nextInt(LAWS.size()));
    List<Elder> elders = new ArrayList<>();
    for (int i = random.nextInt(2); i >= 0; i--) {
      LocalDate born = LocalDate.parse(law.day()).minusDays(random.nextLong(60 * 365, 72 * 365));
      elders.add(
          new Elder(
              born,
              random.nextBoolean(),
              random.nextInt(5, 13),
              some(random, 500_000),
              random.nextLong(350_000),
              some(random, 1_500_000),
              random.nextLong(1_400_000)));
    }
    return new Home(law, elders, some(random, 90_000), some(random, 50_000));
  }

  private static long some(RandomGenerator random, long most) {
    return random.nextInt(3) == 0 ? random.nextLong(most) : 0;
  }

  private static OptionalLong said(Home home) {
    return home.trial().ruling("p0") instanceof Ruling.Entitled entitled
        ? entitled.amountInCents()
        : OptionalLong.empty();
  }

  @Test
  void the_pack_says_what_the_law_says() {
    for (long seed = 1; seed <= 500; seed++) {
      Home home = home(seed);
      assertThat(said(home)).as(home.toString()).isEqualTo(home.due());
    }
  }

  @Test
  void with_the_same_pensions_all_year_more_pension_never_raises_the_allowance() {
    for (long seed = 1; seed <= 300; seed += 3) {
      long quarter = seed * 1_000;
      assertThat(pensioner(quarter + 777)).isLessThanOrEqualTo(pensioner(quarter));
    }
  }

  private static long pensioner(long quarter) {
    Elder elder = new Elder(LocalDate.of(1955, 1, 1), false, 12, 0, quarter, 0, 4 * quarter);
    return said(new Home(LAWS.getLast(), List.of(elder), 0, 0)).orElse(0);
  }

  @ParameterizedTest
  @CsvSource({
    "2022-06-30, 91678, 142331",
    "2022-07-01, 95345, 148024",
    "2023-08-31, 96108, 149208",
    "2025-06-15, 103428, 160573",
    "2026-07-15, 104359, 162018"
  })
  void maxima_are_those_published_truncated_to_the_cent(String day, long alone, long two) {
    Law law = LAWS.stream().filter(known -> known.day().equals(day)).findFirst().orElseThrow();
    Elder elder = new Elder(LocalDate.of(1950, 1, 1), false, 12, 0, 0, 0, 0);
    assertThat(said(new Home(law, List.of(elder), 0, 0))).hasValue(alone);
    Home couple = new Home(law, List.of(elder, elder), 0, 0);
    assertThat(couple.trial().number("aspa . montant du couple", "p0") * 100).isEqualTo(two);
  }
}
