package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The CSS counted anew, in integers, from R861-2 to R861-8 and D861-1. */
class ComplementaireSanteLawTest {
  /** Day, ceiling and RSA of one person before rounding (cents), whether the ceiling is known. */
  private record Year(String day, long base, long rsa, boolean published) {}

  private static final List<Year> YEARS =
      List.of(
          new Year("2022-02-10", 904059, 56534, true),
          new Year("2022-09-10", 957146, 59854, true),
          new Year("2024-11-30", 1016577, 63571, true),
          new Year("2026-03-15", 1033859, 64652, true),
          new Year("2026-07-15", 1042130, 65169, false));

  /** RSA and share of it that a dwelling counts for, for one, two, three persons or more. */
  private static final List<Long> TENTHS = List.of(10L, 15L, 18L);

  private static final List<Long> AIDED = List.of(120L, 160L, 165L);
  private static final List<Long> UNAIDED = List.of(120L, 140L, 140L);

  private record Child(LocalDate born, boolean alternates) {}

  /** Incomes in whole euros a year. */
  private record Home(
      Year year,
      boolean couple,
      List<Child> children,
      long wages,
      boolean stopped,
      long pension,
      boolean overseas,
      String tenure,
      long housingAid,
      long savings) {
    LocalDate day() {
      return LocalDate.parse(year.day());
    }

    List<Child> counted() {
      return children.stream()
          .filter(child -> child.born().plusYears(25).isAfter(day()))
          .sorted(Comparator.comparing(Child::born))
          .toList();
    }

    int size() {
      return (couple ? 2 : 1) + counted().size();
    }

    /** Twentieths of the ceiling of one person. */
    long twentieths() {
      long sum = couple ? 30 : 20;
      int rank = couple ? 3 : 2;
      for (Child child : counted()) {
        long share = rank == 2 ? 10 : rank <= 4 ? 6 : 8;
        boolean halved = child.alternates() && child.born().plusYears(18).isAfter(day());
        sum += halved ? share / 2 : share;
        rank++;
      }
      return sum;
    }

    /** In whole euros. */
    long ceiling(int percent) {
      long perMille = overseas ? 1113 : 1000;
      return half(year.base() * twentieths() * perMille * percent, 20L * 1000 * 100 * 100);
    }

    long flatRate() {
      int some = Math.min(size(), 3) - 1;
      long perMille = (housingAid > 0 ? AIDED : UNAIDED).get(some);
      long flat = half(year.rsa() * 12 * TENTHS.get(some) * perMille, 10_000);
      long owner = tenure.equals("locataire") ? 0 : flat;
      return housingAid > 0 ? Math.min(flat, housingAid * 100) : owner;
    }

    long resources() {
      return wages * (stopped ? 70 : 100) + pension * 100 + savings * 3 + flatRate();
    }

    /** Cents a month; empty for who has no right. */
    OptionalLong due() {
      if (resources() <= ceiling(100) * 100) {
        return OptionalLong.of(0);
      }
      double reserve = year.published() ? 200 : ceiling(135) / 10.0;
      if (resources() > ceiling(135) * 100 + reserve) {
        return OptionalLong.empty();
      }
      long adults = couple ? 2100 + 2500 : 2100;
      return OptionalLong.of(adults + 800L * counted().size());
    }

    Trial trial() {
      Trial trial = Trial.of("complementaire-sante-solidaire", year.day());
      Map<String, String> members = new LinkedHashMap<>();
      trial.person("a", facts(day().withDayOfYear(1).minusYears(55), wages, pension));
      members.put("a", "demandeur");
      if (couple) {
        trial.person("b", facts(day().withDayOfYear(1).minusYears(65), 0, 0));
        members.put("b", "conjoint");
      }
      for (int i = 0; i < children.size(); i++) {
        Child child = children.get(i);
        trial.person("c" + i, facts(child.born(), 0, 0));
        members.put("c" + i, child.alternates() ? "enfant/0.5" : "enfant");
      }
      return trial.group(
          "foyer CSS",
          members,
          "territoire",
          overseas ? "outre-mer" : "métropole",
          "occupation du logement",
          tenure,
          "aides au logement sur douze mois",
          housingAid,
          "prestations familiales sur douze mois",
          0,
          "revenus du patrimoine sur douze mois",
          0,
          "épargne sans revenu",
          savings,
          "pensions alimentaires versées sur douze mois",
          0,
          "participations impayées",
          false,
          "perçoit le RSA",
          false);
    }

    private Object[] facts(LocalDate born, long work, long other) {
      return new Object[] {
        "date de naissance", born,
        "revenus d'activité nets sur douze mois", work,
        "autres ressources nettes sur douze mois", other,
        "activité interrompue", stopped,
        "minimum social perçu", "aucun",
        "régime local d'Alsace-Moselle", false
      };
    }
  }

  private static long half(long numerator, long denominator) {
    return Math.floorDiv(2 * numerator + denominator, 2 * denominator);
  }

  /** The same home for the same seed, with more wages or a newborn child. */
  private static Home home(long seed, long more, boolean birth) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    Year year = YEARS.get(random.nextInt(YEARS.size()));
    LocalDate day = LocalDate.parse(year.day());
    List<Child> children = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      LocalDate born = day.minusDays(random.nextLong(2, 28 * 365));
      children.add(new Child(born, random.nextInt(3) == 0));
    }
    if (birth) {
      children.add(new Child(day.minusDays(1), seed % 2 == 0));
    }
    String tenure =
        List.of("locataire", "propriétaire", "hébergé gratuitement").get(random.nextInt(3));
    long aid = random.nextBoolean() ? 0 : random.nextLong(1, 5_000);
    long savings = random.nextBoolean() ? 0 : random.nextLong(1, 60_000);
    return new Home(
        year,
        random.nextBoolean(),
        children,
        random.nextLong(30_000) + more,
        random.nextBoolean(),
        random.nextLong(8_000),
        random.nextInt(4) == 0,
        tenure,
        aid,
        savings);
  }

  private static OptionalLong said(Home home) {
    return home.trial().ruling() instanceof Ruling.Entitled entitled
        ? entitled.amountInCents()
        : OptionalLong.empty();
  }

  @Test
  void the_pack_says_what_the_law_says() {
    for (long seed = 1; seed <= 450; seed++) {
      Home home = home(seed, 0, false);
      assertThat(said(home)).as(home.toString()).isEqualTo(home.due());
    }
  }

  @Test
  void more_income_never_makes_the_cover_cheaper() {
    for (long seed = 1; seed <= 60; seed++) {
      assertThat(said(home(seed, 100 * seed, false)).orElse(Long.MAX_VALUE))
          .isGreaterThanOrEqualTo(said(home(seed, 0, false)).orElse(Long.MAX_VALUE));
    }
  }

  @Test
  void a_child_more_never_lowers_a_ceiling() {
    for (long seed = 1; seed <= 60; seed++) {
      assertThat(ceiling(home(seed, 0, true)))
          .isGreaterThanOrEqualTo(ceiling(home(seed, 0, false)));
    }
  }

  private static double ceiling(Home home) {
    return home.trial().number("complémentaire santé solidaire . plafond de gratuité");
  }

  @ParameterizedTest
  @CsvSource({
    "2022-02-10, false, 0, 9041", "2022-02-10, true, 0, 13561", "2022-02-10, true, 2, 18985",
    "2024-11-30, true, 1, 18298", "2024-11-30, true, 2, 21348", "2026-03-15, true, 1, 18609"
  })
  void ceilings_are_those_published(String day, boolean couple, int children, double published) {
    Year year = YEARS.stream().filter(known -> known.day().equals(day)).findFirst().orElseThrow();
    Child child = new Child(LocalDate.parse(day).minusYears(9), false);
    List<Child> all = Collections.nCopies(children, child);
    Home home = new Home(year, couple, all, 0, false, 0, false, "locataire", 0, 0);
    assertThat(ceiling(home)).isEqualTo(published);
  }
}
