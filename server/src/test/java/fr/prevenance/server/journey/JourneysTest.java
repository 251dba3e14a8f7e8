package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.JourneyFixture.journey;
import static fr.prevenance.server.journey.JourneyFixture.painful;
import static fr.prevenance.server.journey.JourneyFixture.shape;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.JourneyEdit.RenameStage;
import fr.prevenance.server.journey.JourneyEdit.WriteTouchpoint;
import fr.prevenance.server.journey.Track.NeededDatum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;

/** Maps in a real database, with a pool of one connection. */
@SpringBootTest(classes = JourneysTest.Room.class, webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class JourneysTest {
  private static final Author ADA = new Author("11000001700019", "ada", "Ada Fictive");
  private static final Author BO = new Author("11000001700019", "bo", "Bo Inventé");
  private static final Author STRANGER = new Author("11000002500012", "cy", "Cy Ailleurs");

  private final Journeys journeys;
  private final Tracks tracks;
  private final Comments comments;

  JourneysTest(Journeys journeys, Tracks tracks, Comments comments) {
    this.journeys = journeys;
    this.tracks = tracks;
    this.comments = comments;
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @ComponentScan(basePackageClasses = Journeys.class)
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(LocalDate.of(2025, 10, 15));
    }
  }

  @Test
  void two_agents_who_save_at_the_same_time_lose_nothing() throws Exception {
    var map = kept(journey("A:abcdefgh"));
    var points = journey("A:abcdefgh").touchpoints().toList();
    var barrier = new CyclicBarrier(points.size());
    List<Callable<Saving>> saves =
        points.stream()
            .map(point ->
                (Callable<Saving>)
                    () -> {
                      barrier.await();
                      var author = point.id().compareTo("point-e") < 0 ? ADA : BO;
                      return save(map, 1, new WriteTouchpoint(painful(point, point.id())), author);
                    })
            .toList();
    try (var threads = Executors.newFixedThreadPool(saves.size())) {
      for (var saving : threads.invokeAll(saves)) {
        assertThat(saving.get()).isInstanceOf(Saving.Saved.class);
      }
    }

    var latest = journeys.find(map, ADA.siret()).orElseThrow();
    assertThat(latest.version()).isEqualTo(1 + points.size());
    assertThat(latest.journey().touchpoints())
        .allSatisfy(point -> assertThat(point.pain()).isEqualTo(point.id()));
  }

  @Test
  void of_two_who_save_one_field_at_the_same_time_one_is_asked() throws Exception {
    var map = kept(journey("A:a"));
    var point = journey("A:a").touchpoint("point-a").orElseThrow();
    var barrier = new CyclicBarrier(2);
    Callable<Saving> ada =
        () -> {
          barrier.await();
          return save(map, 1, new WriteTouchpoint(painful(point, "Trop loin")), ADA);
        };
    Callable<Saving> bo =
        () -> {
          barrier.await();
          return save(map, 1, new WriteTouchpoint(painful(point, "Trop tard")), BO);
        };
    try (var threads = Executors.newFixedThreadPool(2)) {
      var first = threads.submit(ada);
      var second = threads.submit(bo);
      assertThat(List.of(first.get().getClass(), second.get().getClass()))
          .containsExactlyInAnyOrder(Saving.Saved.class, Saving.Conflicting.class);
    }

    assertThat(journeys.versions(map, ADA.siret())).hasSize(2);
  }

  @Test
  void who_merges_is_told_what_the_other_did() {
    var map = kept(journey("A:a B:b"));
    save(map, 1, new RenameStage("etape-b", "Attendre"), ADA);

    assertThat(save(map, 1, new RenameStage("etape-a", "Demander"), BO))
        .isInstanceOfSatisfying(
            Saving.Saved.class,
            saved -> {
              assertThat(saved.version()).isEqualTo(3);
              assertThat(saved.others())
                  .singleElement()
                  .satisfies(other -> {
                    assertThat(other.version().author()).isEqualTo("Ada Fictive");
                    assertThat(other.changes())
                        .containsExactly("Étape « Attendre » : « Titre de l’étape ».");
                  });
            });
    assertThat(shape(latest(map))).isEqualTo("Demander:a Attendre:b");
  }

  @Test
  void nothing_is_written_before_a_conflict_is_decided() {
    var map = kept(journey("A:a"));
    save(map, 1, new RenameStage("etape-a", "Attendre"), ADA);
    var asked = (Saving.Conflicting) save(map, 1, new RenameStage("etape-a", "Demander"), BO);

    assertThat(shape(latest(map))).isEqualTo("Attendre:a");
    var choices = Map.of(asked.conflicts().getFirst().key(), Side.MINE);
    assertThat(journeys.save(map, 1, new RenameStage("etape-a", "Demander"), choices, BO))
        .containsInstanceOf(Saving.Saved.class);
    assertThat(shape(latest(map))).isEqualTo("Demander:a");
  }

  @Test
  void a_form_sent_twice_is_written_once() {
    var map = kept(journey("A:a"));
    save(map, 1, new JourneyEdit.AddStage("etape-n", "Attendre"), ADA);
    save(map, 1, new JourneyEdit.AddStage("etape-n", "Attendre"), ADA);

    assertThat(shape(latest(map))).isEqualTo("A:a Attendre:");
    assertThat(journeys.versions(map, ADA.siret())).hasSize(2);
  }

  @Test
  void an_old_version_is_restored_as_a_new_one() {
    var map = kept(journey("A:a B:b"));
    save(map, 1, new JourneyEdit.Delete("etape-b"), ADA);
    save(map, 2, new JourneyEdit.Restore(1), BO);

    assertThat(shape(latest(map))).isEqualTo("A:a B:b");
    assertThat(journeys.versions(map, ADA.siret()).getFirst())
        .satisfies(version -> {
          assertThat(version.number()).isEqualTo(3);
          assertThat(version.author()).isEqualTo("Bo Inventé");
          assertThat(version.what()).contains("Étape « B » ajoutée");
        });
  }

  @Test
  void what_is_written_is_what_is_read() {
    var map = kept(JourneyFile.example());

    assertThat(latest(map)).isEqualTo(JourneyFile.example());
  }

  @Test
  void another_body_finds_nothing_and_changes_nothing() {
    var map = kept(journey("A:a"));
    tracks.create(UUID.randomUUID(), map, "point-a", content("Prévenir"), ADA);
    comments.add(UUID.randomUUID(), map, "", "À revoir", ADA);

    assertThat(journeys.find(map, STRANGER.siret())).isEmpty();
    assertThat(journeys.find(map, STRANGER.siret(), 1)).isEmpty();
    assertThat(journeys.versions(map, STRANGER.siret())).isEmpty();
    assertThat(journeys.save(map, 1, new JourneyEdit.Delete("etape-a"), Map.of(), STRANGER))
        .isEmpty();
    assertThat(journeys.delete(map, STRANGER.siret())).isFalse();
    assertThat(tracks.on(map, STRANGER.siret())).isEmpty();
    assertThat(tracks.create(UUID.randomUUID(), map, "point-a", content("Autre"), STRANGER))
        .isFalse();
    assertThat(comments.on(map, STRANGER.siret())).isEmpty();
    assertThat(comments.add(UUID.randomUUID(), map, "", "Coucou", STRANGER)).isFalse();
  }

  @Test
  void tracks_that_give_most_for_least_effort_come_first() {
    var map = kept(journey("A:a"));
    tracks.create(UUID.randomUUID(), map, "point-a", content("Lourde", 2, 4), ADA);
    tracks.create(UUID.randomUUID(), map, "point-a", content("Belle", 4, 1), ADA);
    tracks.create(UUID.randomUUID(), map, "point-a", content("Inconnue"), ADA);

    assertThat(tracks.on(map, ADA.siret()))
        .extracting(track -> track.content().title())
        .containsExactly("Belle", "Lourde", "Inconnue");
  }

  @Test
  void a_track_keeps_all_that_is_known_of_it() {
    var map = kept(journey("A:a"));
    var id = UUID.randomUUID();
    tracks.create(id, map, "point-a", content("Prévenir", 3, 2), ADA);

    assertThat(tracks.find(id, ADA.siret()).orElseThrow().content())
        .isEqualTo(content("Prévenir", 3, 2));
  }

  @Test
  void a_track_written_since_is_not_written_over() {
    var map = kept(journey("A:a"));
    var id = UUID.randomUUID();
    tracks.create(id, map, "point-a", content("Prévenir"), ADA);

    assertThat(tracks.write(id, 1, content("Prévenir tôt"), ADA)).isTrue();
    assertThat(tracks.write(id, 1, content("Prévenir tard"), BO)).isFalse();
    assertThat(tracks.find(id, ADA.siret()).orElseThrow().content().title())
        .isEqualTo("Prévenir tôt");
  }

  @Test
  void a_comment_is_settled_and_opened_again() {
    var map = kept(journey("A:a"));
    var id = UUID.randomUUID();
    comments.add(id, map, "point-a", "Est-ce encore vrai ?", ADA);

    comments.settle(map, id, true, BO);
    assertThat(comments.on(map, ADA.siret()).getFirst().resolvedBy()).hasValue("Bo Inventé");
    comments.settle(map, id, false, ADA);
    assertThat(comments.on(map, ADA.siret()).getFirst().resolvedBy()).isEmpty();
  }

  @Test
  void more_stages_than_a_map_can_show_are_refused_in_a_sentence() {
    var stages =
        IntStream.range(0, Journey.MOST_STAGES)
            .mapToObj(i -> new Stage("etape-" + i, "Étape " + i, List.of()))
            .toList();
    var map = kept(new Journey(JourneyFixture.heading("Longue"), stages));

    assertThat(save(map, 1, new JourneyEdit.AddStage("de-trop", "De trop"), ADA))
        .isInstanceOfSatisfying(
            Saving.Refused.class,
            refused -> assertThat(refused.reasons().getFirst()).contains("31 étapes : 30 au plus"));
  }

  private static Track.Content content(String title) {
    return content(title, OptionalInt.empty(), OptionalInt.empty());
  }

  private static Track.Content content(String title, int gain, int effort) {
    return content(title, OptionalInt.of(gain), OptionalInt.of(effort));
  }

  private static Track.Content content(String title, OptionalInt gain, OptionalInt effort) {
    return new Track.Content(
        title,
        Track.Kind.WARN,
        "Je déménage",
        List.of(new NeededDatum("nouvelle adresse", "commune fictive")),
        "CRPA, article L114-8",
        gain,
        effort,
        Track.State.IDEA,
        "",
        Optional.of("cheque-energie"));
  }

  private UUID kept(Journey journey) {
    var id = UUID.randomUUID();
    journeys.create(id, journey, "Essai.", ADA);
    return id;
  }

  private Journey latest(UUID map) {
    return journeys.find(map, ADA.siret()).orElseThrow().journey();
  }

  private Saving save(UUID map, int base, JourneyEdit edit, Author author) {
    return journeys.save(map, base, edit, Map.of(), author).orElseThrow();
  }
}
