package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import fr.prevenance.rules.Value;
import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Ends and windows of documents counted anew, with the calendar of java.time. */
class RenewalLawTest {
  private static final String[] KINDS = {
    "CNI", "passeport", "CSS", "décision MDPH", "titre de séjour"
  };

  private static final String[] ENDS = {
    "fin de la carte prolongée", "fin de la carte d'identité", "fin du passeport",
    "fin de la complémentaire santé", "fin de la décision", "fin du titre de séjour en ligne",
    "fin du titre de séjour au guichet"
  };

  private record Document(
      String kind,
      LocalDate issued,
      LocalDate printed,
      boolean adult,
      boolean automatic,
      boolean online) {

    boolean extended() {
      return kind.equals("CNI")
          && adult
          && !issued.isBefore(LocalDate.of(2004, 1, 2))
          && issued.isBefore(LocalDate.of(2014, 1, 1));
    }

    LocalDate end() {
      return extended() ? printed.plusYears(5) : printed;
    }

    LocalDate opening() {
      return switch (kind) {
        case "CNI" -> extended() ? end() : end().minusYears(1);
        case "passeport" -> end().minusYears(1);
        case "CSS" -> end().minusMonths(4);
        case "décision MDPH" -> end().minusMonths(6);
        default -> online ? end().minusDays(120) : end().minusMonths(2);
      };
    }

    LocalDate closing() {
      return switch (kind) {
        case "CSS" -> end().minusMonths(2);
        case "titre de séjour" -> online ? end().minusDays(60) : end();
        default -> end();
      };
    }

    String status(LocalDate day) {
      if (day.isAfter(end())) {
        return "expiré";
      }
      if (day.isAfter(closing())) {
        return "en retard";
      }
      return day.isBefore(opening()) ? "à jour" : "à renouveler";
    }
  }

  private static Trial trial(Document d, LocalDate day) {
    return Trial.of("renouvellement-droit-titre", day.toString())
        .group(
            "document",
            Map.of(),
            "nature",
            d.kind(),
            "date de délivrance",
            d.issued(),
            "date de fin",
            d.printed(),
            "titulaire majeur à la délivrance",
            d.adult(),
            "renouvellement automatique",
            d.automatic(),
            "titre de séjour demandé en ligne",
            d.online());
  }

  @Test
  void each_document_has_the_status_of_its_dates() {
    RandomGenerator random = random(1188);
    for (int i = 0; i < 800; i++) {
      Document d = document(random);
      LocalDate day = near(random, d);
      String status = d.status(day);
      assertThat(trial(d, day).value("renouvellement . statut"))
          .as(d + " " + day)
          .isEqualTo(Value.of(status));
      boolean asked = !status.equals("à jour") && !(d.kind().equals("CSS") && d.automatic());
      assertThat(trial(d, day).ruling() instanceof Ruling.Entitled)
          .as(d + " " + day)
          .isEqualTo(asked);
    }
  }

  @Test
  void a_card_that_the_law_extends_is_never_said_expired_during_five_more_years() {
    RandomGenerator random = random(5);
    for (int i = 0; i < 300; i++) {
      LocalDate issued = LocalDate.of(2004, 1, 2).plusDays(random.nextInt(3_650));
      Document d =
          new Document("CNI", issued, issued.plusYears(10).minusDays(1), true, false, false);
      LocalDate day = d.printed().plusDays(random.nextInt(1_826));
      if (!day.isBefore(LocalDate.of(2022, 1, 1))) {
        assertThat(trial(d, day).value("renouvellement . statut"))
            .as(d + " " + day)
            .isNotEqualTo(Value.of("expiré"));
      }
    }
  }

  @Test
  void what_is_to_renew_stays_so_until_renewed() {
    RandomGenerator random = random(431);
    for (int i = 0; i < 200; i++) {
      Document d = document(random);
      LocalDate day = near(random, d);
      if (trial(d, day).ruling() instanceof Ruling.Entitled) {
        assertThat(trial(d, day.plusDays(random.nextInt(400))).ruling())
            .isInstanceOf(Ruling.Entitled.class);
      }
    }
  }

  @Test
  void each_document_has_one_deadline_its_end_unless_renewed_without_asking() {
    RandomGenerator random = random(861);
    for (int i = 0; i < 200; i++) {
      Document d = document(random);
      Trial trial = trial(d, near(random, d));
      String own =
          switch (d.kind()) {
            case "CNI" -> d.extended() ? ENDS[0] : ENDS[1];
            case "passeport" -> ENDS[2];
            case "CSS" -> d.automatic() ? "" : ENDS[3];
            case "décision MDPH" -> ENDS[4];
            default -> d.online() ? ENDS[5] : ENDS[6];
          };
      for (String end : ENDS) {
        Value expected = end.equals(own) ? Value.of(d.end()) : new Value.NotApplicable();
        assertThat(trial.value("renouvellement . " + end)).as(d + " " + end).isEqualTo(expected);
      }
    }
  }

  private static Document document(RandomGenerator random) {
    LocalDate issued = LocalDate.of(2003, 6, 1).plusDays(random.nextInt(8_400));
    LocalDate printed = LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_500));
    boolean old = random.nextInt(3) == 0;
    return new Document(
        KINDS[random.nextInt(KINDS.length)],
        issued,
        old ? issued.plusYears(10).minusDays(1) : printed,
        random.nextBoolean(),
        random.nextInt(4) == 0,
        random.nextBoolean());
  }

  /** A day at, just before or just after an edge, or anywhere. */
  private static LocalDate near(RandomGenerator random, Document d) {
    LocalDate edge =
        switch (random.nextInt(4)) {
          case 0 -> d.opening();
          case 1 -> d.closing();
          case 2 -> d.end();
          default -> LocalDate.of(2022, 1, 1).plusDays(random.nextInt(2_500));
        };
    LocalDate day = edge.plusDays(random.nextInt(3) - 1L);
    LocalDate first = LocalDate.of(2022, 1, 1);
    return day.isBefore(first) ? first.plusDays(random.nextInt(2_500)) : day;
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
