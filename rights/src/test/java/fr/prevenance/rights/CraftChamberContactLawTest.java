package fr.prevenance.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.Ruling;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whom the craft chamber proposes a contact to, decided anew from its criteria. */
class CraftChamberContactLawTest {
  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

  private record Undertaking(
      boolean isCraft,
      boolean isLocal,
      boolean isActive,
      LocalDate closed,
      int staff,
      boolean cameFirst,
      boolean hasNotice,
      int lateQuarters,
      boolean mayBeRead,
      boolean hadNoticeBefore) {

    static Undertaking random(RandomGenerator random) {
      return new Undertaking(
          random.nextInt(8) > 0,
          random.nextInt(8) > 0,
          random.nextInt(3) > 0,
          DAY.minusDays(random.nextInt(1_000)),
          random.nextInt(14),
          random.nextInt(3) == 0,
          random.nextInt(3) == 0,
          random.nextInt(5),
          random.nextBoolean(),
          random.nextInt(4) == 0);
    }

    boolean isOfferedAContact() {
      boolean hasNews = hasNotice || (mayBeRead && lateQuarters >= 2);
      boolean isRecent = isActive || DAY.isBefore(closed.plusMonths(24));
      return isCraft
          && isLocal
          && isRecent
          && staff < 11
          && (cameFirst || (hasNews && !hadNoticeBefore));
    }

    Ruling ruling() {
      List<Object> facts =
          new ArrayList<>(
              List.of(
                  "inscrite au secteur des métiers", isCraft,
                  "dans le ressort de la chambre", isLocal,
                  "active", isActive,
                  "effectif", staff,
                  "première démarche à la chambre", cameFirst));
      facts.addAll(
          List.of(
              "information publique nouvelle", hasNotice,
              "trimestres de cotisations en retard", lateQuarters,
              "accord pour lire les retards", mayBeRead,
              "date de fermeture", closed));
      return Trial.of("rebond-artisan", DAY.toString())
          .person("Fondatrice", "information publique dans les cinq ans", hadNoticeBefore)
          .group("entreprise", Map.of("Fondatrice", "titulaire"), facts.toArray())
          .ruling();
    }
  }

  @Test
  void the_criteria_of_the_chamber_decide_and_nothing_else() {
    RandomGenerator random = new Random(611);
    for (int i = 0; i < 500; i++) {
      Undertaking undertaking = Undertaking.random(random);

      assertThat(undertaking.ruling() instanceof Ruling.Entitled)
          .as("%s", undertaking)
          .isEqualTo(undertaking.isOfferedAContact());
    }
  }

  @Test
  void a_contact_is_never_more_than_possible_and_has_no_amount() {
    RandomGenerator random = new Random(48);
    Stream.generate(() -> Undertaking.random(random))
        .limit(300)
        .map(Undertaking::ruling)
        .filter(Ruling.Entitled.class::isInstance)
        .map(Ruling.Entitled.class::cast)
        .forEach(entitled -> {
          assertThat(entitled.certainty()).isEqualTo("possible");
          assertThat(entitled.amountInCents()).isEmpty();
        });
  }

  @Test
  void what_is_not_public_never_counts_without_agreement() {
    Undertaking late = new Undertaking(true, true, true, DAY, 2, false, false, 4, false, false);

    assertThat(late.ruling()).isInstanceOf(Ruling.NotEntitled.class);
  }

  @Test
  void no_message_speaks_of_a_procedure_nor_of_money_owed() {
    assertThat(messages("rebond-artisan"))
        .allSatisfy(text ->
            assertThat(text)
                .doesNotContainPattern(
                    "(?i)liquidation|redressement|sauvegarde|faillite|tribunal|difficult"
                        + "|dettes?\\b|impay|retard|bodacc|annonce"));
  }

  @Test
  void nothing_seen_on_a_locked_screen_tells_that_an_activity_ended() {
    assertThat(messages("allocation-travailleurs-independants"))
        .map(text -> text.startsWith("---") ? text.lines().skip(1).findFirst().orElseThrow() : text)
        .allSatisfy(shown ->
            assertThat(shown)
                .doesNotContainPattern("(?i)indépendant|activité|chômage|france travail|ATI\\b"));
  }

  private static List<String> messages(String slug) {
    try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath().resolve(slug, "messages"))) {
      return files.map(CraftChamberContactLawTest::text).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
