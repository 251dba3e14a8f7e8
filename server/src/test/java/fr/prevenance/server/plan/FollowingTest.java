package fr.prevenance.server.plan;

import static fr.prevenance.server.plan.PlanFixture.ONE;
import static fr.prevenance.server.plan.PlanFixture.TODAY;
import static fr.prevenance.server.plan.PlanFixture.content;
import static fr.prevenance.server.plan.PlanFixture.done;
import static fr.prevenance.server.plan.PlanFixture.on;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.diagnosis.Answer;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.diagnosis.Structure;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a diagnosis to the plan, and from the plan to the next diagnosis. */
@InPlanRoom
class FollowingTest {
  private static final LocalDate NEXT = TODAY.plusMonths(6);
  private static final Site PORT = new Site("Accueil du port");

  @Autowired Plans plans;
  @Autowired Following following;
  @Autowired Diagnoses diagnoses;
  @Autowired fr.prevenance.server.MovableClock clock;

  /** Each test has a body of its own. */
  private final String siret = UUID.randomUUID().toString();

  @BeforeEach
  void backToToday() {
    clock.setDay(TODAY);
  }

  @Test
  void without_a_closed_diagnosis_nothing_is_known_to_be_missing() {
    assertThat(following.missing(siret, Site.WHOLE)).isEmpty();
    assertThat(following.diagnosed(siret)).isEmpty();
  }

  @Test
  void what_is_answered_by_no_is_missing_until_the_plan_sees_to_it() {
    closed(Site.WHOLE, TODAY, Map.of(1, Answer.NO, 2, Answer.YES, 25, Answer.NO));
    assertThat(missing(Site.WHOLE)).containsExactlyInAnyOrder(1, 11);
    plans.undertake(siret, Site.WHOLE, java.util.List.of(11), TODAY, ONE);

    assertThat(missing(Site.WHOLE)).containsExactly(1);
    assertThat(following.missing(siret, Site.WHOLE).orElseThrow().planned()).isEqualTo(1);
  }

  @Test
  void an_action_of_another_place_is_not_seen_to_here_one_of_the_whole_is() {
    closed(PORT, TODAY, Map.of(1, Answer.NO, 2, Answer.NO));
    var gare = on(content("Canaux de la gare", Optional.of(1), TODAY), new Site("Gare"));
    plans.add(siret, gare, ONE);
    plans.add(siret, content("Heures creuses partout", Optional.of(2), TODAY), ONE);

    assertThat(missing(PORT)).containsExactly(1);
  }

  @Test
  void what_was_done_before_and_is_still_missing_is_proposed_again_and_said() {
    closed(Site.WHOLE, TODAY, Map.of(1, Answer.NO, 2, Answer.NO));
    var before = TODAY.minusDays(1);
    plans.add(siret, done(content("Faite avant", Optional.of(1), before), before), ONE);
    var after = TODAY.plusDays(1);
    plans.add(siret, done(content("Faite depuis", Optional.of(2), after), after), ONE);

    assertThat(following.missing(siret, Site.WHOLE).orElseThrow().candidates())
        .singleElement()
        .satisfies(candidate -> {
          assertThat(candidate.number()).isEqualTo(1);
          assertThat(candidate.doneBefore()).hasValue(before);
        });
  }

  @Test
  void the_next_diagnosis_shows_what_the_plan_achieved() {
    closed(
        Site.WHOLE,
        TODAY,
        Map.of(
            1, Answer.NO, 2, Answer.NO, 3, Answer.NO, 4, Answer.NO, 5, Answer.YES, 7, Answer.NO));
    add("tenue", 1, Optional.of(TODAY.plusMonths(1)));
    add("faite", 2, Optional.of(NEXT));
    add("sans", 3, Optional.of(NEXT.plusDays(1)));
    add("ouverte", 4, Optional.empty());
    add("déjà", 5, Optional.of(NEXT));
    add("inconnue", 6, Optional.of(NEXT));
    var given = add("quittée", 7, Optional.empty());
    plans.save(
        given.id(),
        siret,
        1,
        given.content().in(ActionState.ABANDONED, Optional.empty(), "trop cher"),
        ONE);
    clock.setDay(NEXT);
    var after =
        closed(
            Site.WHOLE,
            NEXT,
            Map.of(
                1,
                Answer.YES,
                2,
                Answer.NO,
                3,
                Answer.YES,
                4,
                Answer.NO,
                5,
                Answer.YES,
                6,
                Answer.YES,
                7,
                Answer.NO));
    clock.setDay(NEXT.plusDays(1));
    add("trop tard", 1, Optional.empty());

    var achieved = following.achieved(siret, after).orElseThrow();
    assertThat(
            achieved.lines().stream()
                .collect(
                    Collectors.toMap(
                        line -> line.action().content().title(), Achieved.Line::progress)))
        .isEqualTo(
            Map.of(
                "tenue", Progress.HELD,
                "faite", Progress.NOT_SEEN,
                "sans", Progress.WITHOUT_ACTION,
                "ouverte", Progress.OPEN,
                "déjà", Progress.BEFORE,
                "inconnue", Progress.UNKNOWN,
                "quittée", Progress.GIVEN_UP));
    assertThat(achieved.counts()).containsEntry(Progress.HELD, 1).hasSize(7);
    assertThat(following.achieved(siret, Site.WHOLE)).hasValue(achieved);
  }

  @Test
  void one_diagnosis_alone_or_another_bodys_shows_nothing() {
    var first = closed(Site.WHOLE, TODAY, Map.of(1, Answer.NO));
    closed(PORT, TODAY, Map.of(1, Answer.YES));

    assertThat(following.achieved(siret, first)).isEmpty();
    assertThat(following.achieved("autre", first)).isEmpty();
    assertThat(following.diagnosed(siret)).containsExactly(Site.WHOLE, PORT);
  }

  private Action add(String title, int practice, Optional<LocalDate> done) {
    var content = content(title, Optional.of(practice), NEXT);
    return plans.add(siret, done.map(day -> done(content, day)).orElse(content), ONE);
  }

  private java.util.List<Integer> missing(Site site) {
    return following.missing(siret, site).orElseThrow().candidates().stream()
        .map(Candidate::number)
        .toList();
  }

  private UUID closed(Site site, LocalDate day, Map<Integer, Answer> answers) {
    var structure = new Structure("", Optional.of(day), Map.of());
    var id = diagnoses.start(siret, site, new Diagnosis(structure, answers), ONE).id();
    diagnoses.close(id, siret, ONE);
    return id;
  }
}
