package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.ScenarioFixture.at;
import static fr.prevenance.server.journey.ScenarioFixture.saying;
import static fr.prevenance.server.journey.ScenarioFixture.scenario;
import static fr.prevenance.server.journey.ScenarioFixture.step;
import static fr.prevenance.server.journey.ScenarioFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.RunningServer;
import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.ScenarioEdit.AddStep;
import fr.prevenance.server.journey.ScenarioEdit.Restore;
import fr.prevenance.server.journey.ScenarioEdit.WriteStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Scenarios in a real PostgreSQL, several agents at once. */
class ScenariosTest {
  private static final String SIRET = "00000000000000";
  private static final Author ONE = new Author(SIRET, "un", "Agathe Une");
  private static final Author TWO = new Author(SIRET, "deux", "Bruno Deux");

  private final RunningServer server = RunningServer.shared();
  private final Scenarios scenarios = server.bean(Scenarios.class);
  private final Journeys journeys = server.bean(Journeys.class);

  private final UUID map = UUID.randomUUID();
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void aMapWithAScenario() {
    journeys.create(map, JourneyFixture.journey("A:ab B:c"), "Essai.", ONE);
    assertThat(scenarios.create(id, map, scenario("abc"), "Essai.", ONE)).isPresent();
  }

  @Test
  void edits_of_different_scenes_both_stand_and_the_second_is_told() {
    save(1, new WriteStep(saying(step("a"), "mien")), ONE);
    var saving = save(1, new WriteStep(saying(step("c"), "leur")), TWO);

    assertThat(saving)
        .isInstanceOfSatisfying(
            ScenarioSaving.Saved.class,
            saved -> {
              assertThat(saved.version()).isEqualTo(3);
              assertThat(saved.others())
                  .singleElement()
                  .satisfies(other -> {
                    assertThat(other.version().author()).isEqualTo("Agathe Une");
                    assertThat(other.changes())
                        .containsExactly("Scène « mien » : « Ce qui se passe ».");
                  });
            });
    assertThat(told(latest())).isEqualTo("mien b leur");
  }

  @Test
  void the_same_scene_edited_twice_is_written_once_the_second_has_chosen() {
    save(1, new WriteStep(saying(step("a"), "mien")), ONE);
    var edit = new WriteStep(saying(step("a"), "leur"));
    var conflicting = (ScenarioSaving.Conflicting) save(1, edit, TWO);
    assertThat(told(latest())).isEqualTo("mien b c");

    var choices = Map.of(conflicting.conflicts().getFirst().key(), Side.MINE);
    scenarios.save(id, map, 1, edit, choices, TWO);

    assertThat(told(latest())).isEqualTo("leur b c");
  }

  @Test
  void of_many_who_write_at_the_same_time_none_is_lost() throws Exception {
    List<Callable<ScenarioSaving>> writers = new ArrayList<>();
    IntStream.range(0, 12)
        .forEach(i -> writers.add(() -> save(1, new AddStep(step("n" + i), "scene-a"), ONE)));
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var writer : threads.invokeAll(writers)) {
        assertThat(writer.get()).isInstanceOf(ScenarioSaving.Saved.class);
      }
    }

    assertThat(latest().steps()).hasSize(15);
    assertThat(scenarios.versions(id, map, SIRET)).hasSize(13);
  }

  @Test
  void an_old_version_is_read_and_put_back_as_a_new_one() {
    save(1, new WriteStep(saying(step("a"), "changé")), ONE);
    save(2, new ScenarioEdit.Delete("scene-c"), TWO);

    assertThat(told(scenarios.find(id, map, SIRET, 2).orElseThrow().scenario()))
        .isEqualTo("changé b c");
    save(3, new Restore(1), TWO);

    assertThat(told(latest())).isEqualTo("a b c");
    assertThat(scenarios.versions(id, map, SIRET))
        .extracting(JourneyVersion::number)
        .containsExactly(4, 3, 2, 1);
    assertThat(scenarios.versions(id, map, SIRET))
        .extracting(JourneyVersion::author)
        .containsExactly("Bruno Deux", "Bruno Deux", "Agathe Une", "Agathe Une");
  }

  @Test
  void what_is_gone_from_the_map_keeps_its_name() {
    save(1, new WriteStep(at(step("a"), "etape-b", "point-c")), ONE);
    journeys.save(map, 1, new JourneyEdit.Delete("etape-b"), Map.of(), ONE);
    save(2, new WriteStep(saying(at(step("a"), "etape-b", "point-c"), "après")), TWO);

    assertThat(latest().names()).containsEntry("etape-b", "B").containsEntry("point-c", "c");
    assertThat(latest().step("scene-a").flatMap(ScenarioStep::moment)).isPresent();
  }

  @Test
  void what_is_not_linked_leaves_no_name() {
    save(1, new WriteStep(at(step("a"), "etape-b", "point-c")), ONE);
    save(2, new WriteStep(step("a")), ONE);

    assertThat(latest().names()).isEmpty();
  }

  @Test
  void sending_the_same_form_twice_makes_one() {
    save(1, new AddStep(step("n"), ""), ONE);

    assertThat(save(1, new AddStep(step("n"), ""), ONE))
        .isInstanceOfSatisfying(
            ScenarioSaving.Saved.class, saved -> assertThat(saved.version()).isEqualTo(2));
    assertThat(scenarios.create(id, map, scenario("z"), "Encore.", ONE)).isPresent();
    assertThat(told(latest())).isEqualTo("a b c n");
  }

  @Test
  void another_body_finds_nothing() {
    var other = new Author("11111111111111", "trois", "Carla Trois");

    assertThat(scenarios.of(map, other.siret())).isEmpty();
    assertThat(scenarios.find(id, map, other.siret())).isEmpty();
    assertThat(scenarios.versions(id, map, other.siret())).isEmpty();
    assertThat(scenarios.save(id, map, 1, new Restore(1), Map.of(), other)).isEmpty();
    assertThat(scenarios.create(UUID.randomUUID(), map, scenario("a"), "", other)).isEmpty();
    assertThat(scenarios.delete(id, map, other.siret())).isFalse();
    assertThat(told(latest())).isEqualTo("a b c");
  }

  @Test
  void another_map_of_the_body_finds_nothing() {
    var other = UUID.randomUUID();
    journeys.create(other, JourneyFixture.journey("A:a"), "Essai.", ONE);

    assertThat(scenarios.find(id, other, SIRET)).isEmpty();
    assertThat(scenarios.save(id, other, 1, new Restore(1), Map.of(), ONE)).isEmpty();
    assertThat(scenarios.delete(id, other, SIRET)).isFalse();
  }

  @Test
  void too_many_scenes_are_refused_with_what_to_do() {
    var steps =
        IntStream.rangeClosed(0, Scenario.MOST_STEPS)
            .mapToObj(i -> step(Integer.toString(i)))
            .toList();
    var tooLong = new Scenario(ScenarioFixture.heading("Trop long"), steps, Map.of());
    var refused = scenarios.create(UUID.randomUUID(), map, tooLong, "Trop.", ONE);

    assertThat(refused)
        .containsInstanceOf(ScenarioSaving.Refused.class)
        .get()
        .asString()
        .contains("deux scénarios");
  }

  @Test
  void a_map_takes_its_scenarios_with_it() {
    journeys.delete(map, SIRET);

    assertThat(scenarios.of(map, SIRET)).isEmpty();
  }

  @Test
  void each_function_that_is_said_to_exist_has_its_page() {
    var routes =
        server
            .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
            .getHandlerMethods()
            .keySet()
            .stream()
            .flatMap(route -> route.getPatternValues().stream())
            .toList();

    for (var function : ScenarioFunction.values()) {
      if (function != ScenarioFunction.TO_DEVELOP) {
        assertThat(routes).as(function.title()).contains(function.route());
      }
    }
  }

  private Scenario latest() {
    return scenarios.find(id, map, SIRET).orElseThrow().scenario();
  }

  private ScenarioSaving save(int base, ScenarioEdit edit, Author author) {
    return scenarios.save(id, map, base, edit, Map.of(), author).orElseThrow();
  }
}
