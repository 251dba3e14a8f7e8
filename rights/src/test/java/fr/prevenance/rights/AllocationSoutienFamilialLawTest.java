package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The family support allowance counted anew from the code de la sécurité sociale (L523-1, L523-2,
 * R523-7), in whole cents.
 */
class AllocationSoutienFamilialLawTest {
  private static final String PAID = "pension payée";
  private static final String[] WORDS =
      ("décédé,filiation non établie,hors d'état de payer,sans pension fixée,autre situation,"
              + "pension payée,pension impayée")
          .split(",");

  /** « Base mensuelle » in cents. */
  private static final NavigableMap<LocalDate, Long> BASE =
      since(
          "2021-04-01 41481, 2022-04-01 42228, 2022-07-01 43917, 2023-04-01 44593, "
              + "2024-04-01 46644, 2025-04-01 47437, 2026-04-01 47816");

  /** 55 % of 169 hours of minimum wage, in cents. */
  private static final NavigableMap<LocalDate, Long> PAY =
      since(
          "2022-01-01 98248, 2022-05-01 100851, 2022-08-01 102896, 2023-01-01 104755, "
              + "2023-05-01 107078, 2024-01-01 108287, 2024-11-01 110425, 2026-01-01 111726, "
              + "2026-06-01 114421");

  private static NavigableMap<LocalDate, Long> since(String table) {
    var values = new TreeMap<LocalDate, Long>();
    for (String line : table.split(", ")) {
      values.put(LocalDate.parse(line.substring(0, 10)), Long.valueOf(line.substring(11)));
    }
    return values;
  }

  /**
   * @param pension what comes each month of a fixed pension, paid or not in full, in cents
   * @param late four months paid without a pension being fixed, nor any step to have one fixed
   */
  private record Child(
      LocalDate birth,
      long pay,
      boolean takenIn,
      String first,
      String second,
      long pension,
      boolean late) {

    boolean isDependent(LocalDate day) {
      LocalDate end = day.withDayOfMonth(day.lengthOfMonth());
      return birth.plusYears(20).isAfter(end)
          && (birth.plusYears(16).isAfter(day) || pay <= PAY.floorEntry(day).getValue());
    }

    boolean lacks(String situation) {
      return switch (situation) {
        case "autre situation" -> false;
        case "sans pension fixée" -> !late;
        default -> true;
      };
    }

    long gross(LocalDate day, boolean alone) {
      int missing = (lacks(first) ? 1 : 0) + (takenIn && lacks(second) ? 1 : 0);
      if (missing == 0 || !isDependent(day) || !(takenIn || alone)) {
        return 0;
      }
      boolean raised = !day.isBefore(LocalDate.of(2022, 11, 1));
      long rate = missing == 2 ? raised ? 5625 : 3750 : raised ? 4220 : 2813;
      long full = (BASE.floorEntry(day).getValue() * rate + 5000) / 10000;
      boolean fixed = first.startsWith("pension") || takenIn && second.startsWith("pension");
      return fixed ? full - pension : full;
    }

    /** One parent who pays beside one who is missing: the texts give no rate. */
    boolean isUncertain() {
      return takenIn && lacks(first) && lacks(second) && first.equals(PAID) != second.equals(PAID);
    }

    Object[] facts() {
      return new Object[] {
        "date de naissance", birth,
        "séjour régulier", true,
        "recueillie par un tiers", takenIn,
        "situation du parent absent", first,
        "situation du second parent absent", second,
        "pension fixée pour l'enfant", pension / 100.0,
        "part payée de la pension", pension / 100.0,
        "quatre mois d'allocation sans pension fixée", late,
        "action pour fixer la pension", !late,
        "rémunération nette sur six mois", pay / 100.0
      };
    }
  }

  /** Net cents of those whose right is sure: each child at least 15 € gross. */
  private static long netOfLaw(List<Child> children, LocalDate day, boolean alone) {
    return children.stream()
        .filter(child -> !child.isUncertain())
        .mapToLong(child -> child.gross(day, alone))
        .filter(gross -> gross >= 1500)
        .map(gross -> gross - gross / 200)
        .sum();
  }

  private static Ruling ruling(List<Child> children, LocalDate day, boolean alone) {
    Trial trial = Trial.of("allocation-soutien-familial", day.toString());
    Map<String, String> places = new LinkedHashMap<>();
    for (int i = 0; i < (alone ? 1 : 2); i++) {
      trial.person("adulte" + i, "séjour régulier", true, "mois en France sur douze", 12);
      places.put("adulte" + i, "parent");
    }
    for (Child child : children) {
      trial.person("enfant" + places.size(), child.facts());
      places.put("enfant" + places.size(), "enfant");
    }
    return trial.group("famille", places, "parent isolé", alone).ruling();
  }

  /** Cents of the entitled; 0 for the refused and for those whose amount is left open. */
  private static long cents(Ruling ruling) {
    return switch (ruling) {
      case Ruling.Entitled entitled -> entitled.amountInCents().orElse(0);
      case Ruling.NotEntitled _ -> 0;
      default -> throw new AssertionError(ruling.toString());
    };
  }

  private static List<Child> children(RandomGenerator random, LocalDate day) {
    return random.ints(1 + random.nextInt(4), 0, 2).mapToObj(_ -> child(random, day)).toList();
  }

  private static Child child(RandomGenerator random, LocalDate day) {
    return new Child(
        day.minusDays(random.nextInt(21 * 366)),
        random.nextBoolean() ? 0 : 90_000 + random.nextInt(35_000),
        random.nextBoolean(),
        WORDS[random.nextInt(WORDS.length)],
        WORDS[random.nextInt(WORDS.length)],
        random.nextInt(28_000),
        random.nextBoolean());
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
      boolean alone = random.nextBoolean();
      List<Child> children = children(random, day);
      assertThat(cents(ruling(children, day, alone)))
          .as("%s %s %s", day, alone, children)
          .isEqualTo(netOfLaw(children, day, alone));
    }
  }

  @Test
  void a_larger_pension_never_raises_the_allowance() {
    LocalDate day = LocalDate.of(2026, 7, 15);
    long before = Long.MAX_VALUE;
    for (long pension = 0; pension < 21_000; pension += 137) {
      var child = new Child(day.minusYears(8), 0, false, PAID, PAID, pension, false);
      long now = cents(ruling(List.of(child), day, true));
      assertThat(now).isLessThanOrEqualTo(before);
      before = now;
    }
    assertThat(before).isZero();
  }

  @Test
  void one_more_child_never_lowers_the_allowance() {
    RandomGenerator random = new Random(11);
    for (int i = 0; i < 60; i++) {
      LocalDate day = day(random);
      List<Child> more = children(random, day);
      long fewer = cents(ruling(more.subList(1, more.size()), day, true));
      assertThat(cents(ruling(more, day, true))).isGreaterThanOrEqualTo(fewer);
    }
  }
}
