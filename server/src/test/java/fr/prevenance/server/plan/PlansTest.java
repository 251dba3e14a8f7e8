package fr.prevenance.server.plan;

import static fr.prevenance.server.plan.PlanFixture.ONE;
import static fr.prevenance.server.plan.PlanFixture.OTHER;
import static fr.prevenance.server.plan.PlanFixture.TODAY;
import static fr.prevenance.server.plan.PlanFixture.content;
import static fr.prevenance.server.plan.PlanFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.OtherInstance;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.diagnosis.Site;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Plans on PostgreSQL, and agents who write at the same time. */
@InPlanRoom
class PlansTest {
  @Autowired Plans plans;
  @Autowired Sheets sheets;
  @Autowired MovableClock clock;
  @Autowired Aside aside;
  @Autowired JsonMapper json;

  /** Each test has a body of its own. */
  private final String siret = UUID.randomUUID().toString();

  private final Content hours = content("Afficher les heures creuses", Optional.empty(), TODAY);

  @Test
  void an_action_is_kept_to_the_letter() {
    var sheet = sheets.find(5).orElseThrow();
    var added = plans.add(siret, sheet.proposal(new Site("Port"), TODAY), ONE);

    assertThat(plans.find(added.id(), siret)).hasValue(added);
    assertThat(plans.of(siret)).containsExactly(added);
  }

  @Test
  void the_months_of_a_sheet_become_days_from_the_start() {
    var sheet = sheets.find(5).orElseThrow();
    var proposal = sheet.proposal(Site.WHOLE, TODAY);

    assertThat(proposal.steps()).hasSameSizeAs(sheet.steps()).isNotEmpty();
    for (int i = 0; i < sheet.steps().size(); i++) {
      assertThat(proposal.steps().get(i).from())
          .isEqualTo(TODAY.plusMonths(sheet.steps().get(i).from()));
      assertThat(proposal.steps().get(i).until())
          .isEqualTo(TODAY.plusMonths(sheet.steps().get(i).until()));
    }
    assertThat(proposal.due())
        .isEqualTo(
            proposal.steps().stream()
                .map(Step::until)
                .max(java.util.Comparator.naturalOrder())
                .orElseThrow());
    assertThat(proposal.gain()).isEqualTo(sheet.gain());
  }

  @Test
  void every_founding_sheet_makes_an_action() {
    assertThat(sheets.all()).hasSize(36);
    var all = sheets.all().stream().map(Sheet::number).toList();

    assertThat(plans.undertake(siret, Site.WHOLE, all, TODAY, ONE)).hasSize(36);
  }

  @Test
  void a_practice_is_undertaken_once_however_often_the_button_is_pressed() {
    assertThat(plans.undertake(siret, Site.WHOLE, List.of(3, 5, 3), TODAY, ONE)).hasSize(2);
    assertThat(plans.undertake(siret, Site.WHOLE, List.of(5, 99), TODAY, OTHER)).isEmpty();
    var port = plans.undertake(siret, new Site("Port"), List.of(5), TODAY, OTHER);

    assertThat(port).as("the whole has it already").isEmpty();
  }

  @Test
  void two_who_undertake_the_same_at_once_make_one_action() throws Exception {
    var first = new Colleague();
    var second = new Colleague();

    Future<List<Action>> late =
        first.instance.ahead(
            () -> first.plans.undertake(siret, Site.WHOLE, List.of(5), TODAY, ONE),
            () ->
                second.instance.inTransaction(
                    () -> second.plans.undertake(siret, Site.WHOLE, List.of(5), TODAY, OTHER)));

    assertThat(late.get()).isEmpty();
    assertThat(plans.of(siret)).hasSize(1);
  }

  @Test
  void the_second_who_saves_waits_and_is_shown_what_the_first_wrote() throws Exception {
    var action = plans.add(siret, hours, ONE);
    var first = new Colleague();
    var second = new Colleague();
    var mine = hours.in(ActionState.ONGOING, Optional.empty(), "");
    var theirs = hours.in(ActionState.ABANDONED, Optional.empty(), "trop cher");

    Future<SaveOutcome> late =
        first.instance.ahead(
            () -> first.plans.save(action.id(), siret, 1, mine, ONE),
            () ->
                second.instance.inTransaction(
                    () -> second.plans.save(action.id(), siret, 1, theirs, OTHER)));

    assertThat(late.get())
        .isInstanceOfSatisfying(
            SaveOutcome.Overtaken.class,
            overtaken -> {
              assertThat(overtaken.current().by()).isEqualTo(ONE);
              assertThat(overtaken.current().content()).isEqualTo(mine);
            });
    assertThat(plans.find(action.id(), siret).orElseThrow().content()).isEqualTo(mine);
    assertThat(plans.history(action.id(), siret)).hasSize(2);
  }

  @Test
  void whoever_was_overtaken_decides_by_saving_over_what_they_were_shown() {
    var action = plans.add(siret, hours, ONE);
    plans.save(action.id(), siret, 1, hours.in(ActionState.ONGOING, Optional.empty(), ""), ONE);
    var mine = done(hours, TODAY);
    var outcome = (SaveOutcome.Overtaken) plans.save(action.id(), siret, 1, mine, OTHER);

    assertThat(plans.save(action.id(), siret, outcome.current().version(), mine, OTHER))
        .isInstanceOf(SaveOutcome.Saved.class);
  }

  @Test
  void two_who_say_the_same_do_not_disturb_each_other() {
    var action = plans.add(siret, hours, ONE);
    var same = hours.in(ActionState.ONGOING, Optional.empty(), "");
    plans.save(action.id(), siret, 1, same, ONE);

    assertThat(plans.save(action.id(), siret, 1, same, OTHER))
        .isInstanceOf(SaveOutcome.Unchanged.class);
  }

  @Test
  void the_history_says_each_state_and_who_and_nothing_else() {
    var action = plans.add(siret, hours, ONE);
    plans.save(action.id(), siret, 1, hours.by(Owner.NOBODY), OTHER);
    clock.setDay(TODAY.plusDays(3));
    plans.save(action.id(), siret, 2, done(hours, TODAY), OTHER);
    clock.setDay(TODAY);

    assertThat(plans.history(action.id(), siret))
        .extracting(Passage::state, Passage::by)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ActionState.TO_DO, ONE),
            org.assertj.core.groups.Tuple.tuple(ActionState.DONE, OTHER));
  }

  @Test
  void another_body_finds_nothing() {
    var action = plans.add(siret, hours, ONE);

    assertThat(plans.find(action.id(), "autre")).isEmpty();
    assertThat(plans.history(action.id(), "autre")).isEmpty();
    assertThat(plans.save(action.id(), "autre", 1, done(hours, TODAY), OTHER))
        .isEqualTo(new SaveOutcome.Absent());
    assertThat(plans.of("autre")).isEmpty();
  }

  /** An agent on another instance of the server. */
  private final class Colleague {
    private final OtherInstance instance = new OtherInstance(aside);
    private final Plans plans =
        new Plans(
            new ActionTable(instance.database(), json),
            new PassageTable(instance.database()),
            sheets,
            clock);
  }
}
