package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** The disability allowance counted anew from CSS L821-1 to L821-6, R821-4 and D821-9. */
class AahLawTest {
  /** Maximum a month, in cents, from each day. */
  private static final NavigableMap<LocalDate, Long> MAXIMUM =
      dated(
          "2021-04-01",
          90360,
          "2022-04-01",
          91986,
          "2022-07-01",
          95665,
          "2023-04-01",
          97137,
          "2024-04-01",
          101605,
          "2025-04-01",
          103332,
          "2026-04-01",
          104159);

  /** Gross minimum wage a month as published, in cents. */
  private static final NavigableMap<LocalDate, Long> MINIMUM_WAGE =
      dated(
          "2022-01-01",
          160312,
          "2022-05-01",
          164558,
          "2022-08-01",
          167895,
          "2023-01-01",
          170928,
          "2023-05-01",
          174720,
          "2024-01-01",
          176692,
          "2024-11-01",
          180180,
          "2026-01-01",
          182303,
          "2026-06-01",
          186702);

  private static final LocalDate INDIVIDUAL = LocalDate.of(2023, 10, 1);

  /** All in cents; wages and pensions a month, the rest a year. */
  private record Person(
      LocalDate day,
      boolean works,
      long wage,
      long income,
      long alimony,
      long pension,
      long children,
      boolean couple,
      long partner,
      boolean away) {

    Person earning(long more) {
      return new Person(
          day,
          works,
          works ? wage + more : wage,
          works ? income : income + 12 * more,
          alimony,
          pension,
          children,
          couple,
          partner,
          away);
    }

    Person withChild() {
      return new Person(
          day, works, wage, income, alimony, pension, children + 1, couple, partner, away);
    }
  }

  /** What is due a month, in cents. */
  private static long due(Person p) {
    long maximum = MAXIMUM.floorEntry(p.day()).getValue();
    boolean both = p.couple() && p.day().isBefore(INDIVIDUAL);
    BigDecimal weight =
        new BigDecimal(both ? "1.81" : "1")
            .add(new BigDecimal("0.5").multiply(BigDecimal.valueOf(p.children())));
    BigDecimal ceiling = weight.multiply(BigDecimal.valueOf(12 * maximum));
    BigDecimal counted = p.works() ? quarter(p) : year(p);
    if (both) {
      long kept = p.partner() - 500_000 - 140_000 * p.children();
      counted = counted.add(BigDecimal.valueOf(Math.max(0, kept)));
    }
    long left =
        ceiling
            .subtract(counted)
            .divide(BigDecimal.valueOf(12), 0, RoundingMode.HALF_UP)
            .longValueExact();
    long amount = Math.max(0, Math.min(left, Math.min(maximum, maximum - p.pension())));
    boolean reduced = p.away() && p.children() == 0;
    return reduced ? (amount * 3 + 5) / 10 : amount;
  }

  /** Pensions and alimony received count for 80 %. */
  private static BigDecimal year(Person p) {
    return BigDecimal.valueOf(p.income() * 10 - p.alimony() * 2).movePointLeft(1);
  }

  /** One year of a quarter: 20 % of the wage up to 30 % of the minimum wage, 60 % above. */
  private static BigDecimal quarter(Person p) {
    long tenths = MINIMUM_WAGE.floorEntry(p.day()).getValue() * 3;
    long low = Math.min(p.wage() * 10, tenths);
    long high = p.wage() * 10 - low;
    return BigDecimal.valueOf(12 * (low * 2 + high * 6)).movePointLeft(2);
  }

  private static Trial trial(Person p) {
    List<Object> facts =
        new ArrayList<>(
            List.of(
                "date de naissance",
                p.day().minusYears(40),
                "résidence où l'AAH est versée",
                true,
                "séjour régulier",
                true,
                "taux d'incapacité reconnu",
                "80 % ou plus",
                "fin de la décision sur l'AAH",
                LocalDate.of(2099, 12, 31),
                "pensions d'invalidité et de retraite",
                p.pension() / 100.0,
                "allocation supplémentaire d'invalidité",
                0,
                "enfants à charge pour les prestations familiales",
                p.children(),
                "activité professionnelle",
                p.works() ? "en milieu ordinaire" : "aucune",
                "séjour en établissement qui réduit l'AAH",
                p.away(),
                "calcul en couple conservé",
                false));
    facts.addAll(
        List.of(
            "vie en couple",
            p.couple(),
            "revenu net catégoriel N-2 du conjoint",
            p.partner() / 100.0));
    if (p.works()) {
      facts.addAll(
          List.of(
              "revenus d'activité des trois derniers mois",
              p.wage() / 100.0,
              "autres revenus des trois derniers mois",
              0,
              "reprise d'activité depuis moins de six mois",
              false));
    } else {
      facts.addAll(
          List.of(
              "ressources N-2 pour l'AAH",
              p.income() / 100.0,
              "pensions et rentes N-2",
              p.alimony() / 100.0,
              "revenus d'activité N-2",
              0));
    }
    return Trial.of("aah", p.day().toString()).person("A", facts.toArray());
  }

  @Test
  void any_person_receives_what_the_code_gives() {
    RandomGenerator random = random(821);
    for (int i = 0; i < 600; i++) {
      Person p = person(random);
      assertThat(trial(p).cents()).as(p.toString()).isEqualTo(due(p));
    }
  }

  @Test
  void earning_more_never_raises_the_allowance_and_never_costs_more_than_it_brings() {
    RandomGenerator random = random(9);
    for (int i = 0; i < 200; i++) {
      Person p = person(random);
      long more = 1 + random.nextLong(30_000);
      long lost = trial(p).cents() - trial(p.earning(more)).cents();
      assertThat(lost).as(p.toString()).isBetween(0L, p.works() ? more * 6 / 10 + 1 : more);
    }
  }

  @Test
  void a_child_never_lowers_the_allowance() {
    RandomGenerator random = random(2);
    for (int i = 0; i < 200; i++) {
      Person p = person(random);
      assertThat(trial(p.withChild()).cents())
          .as(p.toString())
          .isGreaterThanOrEqualTo(trial(p).cents());
    }
  }

  @Test
  void since_october_2023_the_partner_changes_nothing() {
    RandomGenerator random = random(1694);
    for (int i = 0; i < 200; i++) {
      Person p = person(random);
      if (!p.day().isBefore(INDIVIDUAL)) {
        Person alone =
            new Person(
                p.day(),
                p.works(),
                p.wage(),
                p.income(),
                p.alimony(),
                p.pension(),
                p.children(),
                false,
                0,
                p.away());
        assertThat(trial(p).cents()).isEqualTo(trial(alone).cents());
      }
    }
  }

  @Test
  void the_autonomy_supplement_goes_with_a_full_or_a_pension_completing_allowance_only() {
    Value none = new Value.NotApplicable();
    assertThat(supplement("80 % ou plus", "aucune", 0, 0, true))
        .isEqualTo(Value.of(104.77, "€/mois"));
    assertThat(supplement("80 % ou plus", "aucune", 400, 0, true))
        .isEqualTo(Value.of(104.77, "€/mois"));
    assertThat(supplement("80 % ou plus", "aucune", 0, 6_000, true)).isEqualTo(none);
    assertThat(supplement("80 % ou plus", "aucune", 0, 0, false)).isEqualTo(none);
    assertThat(supplement("80 % ou plus", "en Esat", 0, 0, true)).isEqualTo(none);
    assertThat(supplement("50 à 79 %", "aucune", 0, 0, true)).isEqualTo(none);
  }

  private static Value supplement(
      String rate, String work, long pension, long income, boolean housed) {
    return Trial.of("aah", "2026-07-15")
        .person(
            "A",
            "date de naissance",
            LocalDate.of(1986, 3, 12),
            "taux d'incapacité reconnu",
            rate,
            "restriction d'accès à l'emploi reconnue",
            true,
            "activité professionnelle",
            work,
            "pensions d'invalidité et de retraite",
            pension,
            "ressources N-2 pour l'AAH",
            income,
            "logement indépendant avec aide au logement",
            housed)
        .value("aah . majoration pour la vie autonome");
  }

  private static Person person(RandomGenerator random) {
    LocalDate day = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(1_720));
    boolean works = random.nextBoolean();
    long income = random.nextLong(2_200_000);
    return new Person(
        day,
        works,
        random.nextLong(250_000),
        income,
        random.nextInt(3) == 0 ? random.nextLong(income + 1) : 0,
        random.nextInt(3) == 0 ? random.nextLong(120_000) : 0,
        random.nextInt(3),
        random.nextBoolean(),
        random.nextLong(4_000_000),
        random.nextInt(6) == 0);
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  private static NavigableMap<LocalDate, Long> dated(Object... values) {
    NavigableMap<LocalDate, Long> map = new TreeMap<>();
    List<Object> list = Arrays.asList(values);
    for (int i = 0; i < list.size(); i += 2) {
      map.put(LocalDate.parse((String) list.get(i)), ((Integer) list.get(i + 1)).longValue());
    }
    return map;
  }
}
