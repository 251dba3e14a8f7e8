package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.ScenarioFixture.after;
import static fr.prevenance.server.journey.ScenarioFixture.doneBy;
import static fr.prevenance.server.journey.ScenarioFixture.saying;
import static fr.prevenance.server.journey.ScenarioFixture.scenario;
import static fr.prevenance.server.journey.ScenarioFixture.step;
import static fr.prevenance.server.journey.ScenarioFixture.thanksTo;
import static fr.prevenance.server.journey.ScenarioFixture.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.JourneyEdit.Direction;
import fr.prevenance.server.journey.ScenarioEdit.AddStep;
import fr.prevenance.server.journey.ScenarioEdit.Delete;
import fr.prevenance.server.journey.ScenarioEdit.Duplicate;
import fr.prevenance.server.journey.ScenarioEdit.Move;
import fr.prevenance.server.journey.ScenarioEdit.WriteHeading;
import fr.prevenance.server.journey.ScenarioEdit.WriteStep;
import fr.prevenance.server.journey.ScenarioMerge.Merged;
import fr.prevenance.server.journey.ScenarioStep.Function;
import fr.prevenance.server.journey.ScenarioStep.Practice;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Two agents with one scenario: what is merged, and what they must choose. */
class ScenarioMergeTest {
  private final Scenario base = scenario("abcd");

  @Test
  void different_scenes_are_both_kept() {
    var mine = edited(new WriteStep(saying(step("a"), "mien")));
    var theirs = edited(new WriteStep(saying(step("c"), "leur")));

    assertThat(told(whole(merged(mine, theirs)))).isEqualTo("mien b leur d");
  }

  @Test
  void different_fields_of_one_scene_are_both_kept() {
    var mine = edited(new WriteStep(saying(step("a"), "mien")));
    var theirs = edited(new WriteStep(thanksTo(step("a"), "un outil")));

    assertThat(whole(merged(mine, theirs)).step("scene-a"))
        .contains(thanksTo(saying(step("a"), "mien"), "un outil"));
  }

  @Test
  void one_sentence_written_twice_is_chosen_with_both_texts_shown() {
    var mine = edited(new WriteStep(saying(step("a"), "mien")));
    var theirs = edited(new WriteStep(saying(step("a"), "leur")));

    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            ScenarioConflict.OfField.class,
            conflict -> {
              assertThat(conflict.before()).containsEntry(ScenarioField.WHAT, "a");
              assertThat(conflict.mine()).containsEntry(ScenarioField.WHAT, "mien");
              assertThat(conflict.theirs()).containsEntry(ScenarioField.WHAT, "leur");
            });
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
    assertThat(whole(chosen(mine, theirs, Side.THEIRS))).isEqualTo(theirs);
  }

  @Test
  void a_form_is_chosen_with_its_sheet_or_function_so_that_no_practice_has_a_function() {
    var practice = new Practice(OptionalInt.of(22));
    var function = new Function(ScenarioFunction.SIMULATOR);
    var mine = edited(new WriteStep(doneBy(step("a"), practice)));
    var theirs = edited(new WriteStep(doneBy(step("a"), function)));

    assertThat(merged(mine, theirs).conflicts()).hasSize(1);
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
    assertThat(whole(chosen(mine, theirs, Side.THEIRS))).isEqualTo(theirs);
  }

  @Test
  void a_choice_made_before_the_other_side_changed_again_counts_for_nothing() {
    var mine = edited(new WriteStep(saying(step("a"), "mien")));
    var key =
        merged(mine, edited(new WriteStep(saying(step("a"), "leur")))).conflicts().getFirst().key();
    var later = edited(new WriteStep(saying(step("a"), "plus tard")));

    assertThat(ScenarioMerge.of(base, mine, later, Map.of(key, Side.MINE)).conflicts()).hasSize(1);
  }

  @Test
  void a_scene_that_one_deletes_and_the_other_writes_is_chosen() {
    var mine = edited(new Delete("scene-b"));
    var theirs = edited(new WriteStep(saying(step("b"), "leur")));

    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            ScenarioConflict.OfDeletion.class,
            conflict -> {
              assertThat(conflict.isDeletedByMe()).isTrue();
              assertThat(conflict.kept().what()).isEqualTo("leur");
            });
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
    assertThat(whole(chosen(mine, theirs, Side.THEIRS))).isEqualTo(theirs);
    assertThat(whole(chosen(theirs, mine, Side.MINE))).isEqualTo(theirs);
  }

  @Test
  void a_scene_that_one_deletes_and_the_other_left_alone_is_deleted() {
    var mine = edited(new Delete("scene-b"));
    var theirs = edited(new WriteHeading(ScenarioFixture.heading("Autre titre")));
    var merged = whole(merged(mine, theirs));

    assertThat(told(merged)).isEqualTo("a c d");
    assertThat(merged.heading().title()).isEqualTo("Autre titre");
  }

  @Test
  void scenes_added_at_one_place_are_both_kept_in_one_order() {
    var mine = edited(new AddStep(step("y"), "scene-a"));
    var theirs = edited(new AddStep(step("x"), "scene-a"));

    assertThat(told(whole(merged(mine, theirs)))).isEqualTo("a x y b c d");
    assertThat(told(whole(merged(theirs, mine)))).isEqualTo("a x y b c d");
  }

  @Test
  void moves_that_have_an_order_in_common_are_merged() {
    var mine = edited(new Move("scene-a", Direction.AFTER));
    var theirs = edited(new Move("scene-c", Direction.AFTER));

    assertThat(told(whole(merged(mine, theirs)))).isEqualTo("b a d c");
  }

  @Test
  void moves_that_have_none_are_chosen() {
    var mine = edited(new Move("scene-a", Direction.AFTER));
    var theirs = edited(new Move("scene-b", Direction.AFTER));

    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            ScenarioConflict.OfOrder.class,
            conflict -> {
              assertThat(conflict.mine()).containsExactly("b", "a", "c", "d");
              assertThat(conflict.theirs()).containsExactly("a", "c", "b", "d");
            });
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
  }

  @Test
  void a_copy_follows_what_it_copies() {
    assertThat(told(edited(new Duplicate("scene-b", "copie")))).isEqualTo("a b b c d");
  }

  @Test
  void what_is_not_there_is_not_edited() {
    var editing = new ScenarioEditing(base);

    assertThat(editing.apply(new Delete("scene-z"))).isEmpty();
    assertThat(editing.apply(new Move("scene-a", Direction.BEFORE))).isEmpty();
    assertThat(editing.apply(new Duplicate("scene-a", "scene-b"))).isEmpty();
    assertThat(editing.apply(new Duplicate("scene-a", "../b"))).isEmpty();
  }

  private Scenario edited(ScenarioEdit... edits) {
    return after(base, List.of(edits));
  }

  private Merged merged(Scenario mine, Scenario theirs) {
    return ScenarioMerge.of(base, mine, theirs, Map.of());
  }

  private Merged chosen(Scenario mine, Scenario theirs, Side side) {
    var key = merged(mine, theirs).conflicts().getFirst().key();
    return ScenarioMerge.of(base, mine, theirs, Map.of(key, side));
  }

  private static Scenario whole(Merged merged) {
    assertThat(merged.conflicts()).isEmpty();
    return merged.scenario();
  }
}
