package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.JourneyFixture.after;
import static fr.prevenance.server.journey.JourneyFixture.felt;
import static fr.prevenance.server.journey.JourneyFixture.journey;
import static fr.prevenance.server.journey.JourneyFixture.painful;
import static fr.prevenance.server.journey.JourneyFixture.shape;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.JourneyEdit.Delete;
import fr.prevenance.server.journey.JourneyEdit.Direction;
import fr.prevenance.server.journey.JourneyEdit.Move;
import fr.prevenance.server.journey.JourneyEdit.RenameStage;
import fr.prevenance.server.journey.JourneyEdit.WriteTouchpoint;
import fr.prevenance.server.journey.Merge.Merged;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two agents with one map: what is merged, and what they must choose. */
class MergeTest {
  private final Journey base = journey("A:ab B:cd C:e");

  @Test
  void two_fields_of_one_touchpoint_are_both_kept() {
    var point = base.touchpoint("point-c").orElseThrow();
    var mine = edited(new WriteTouchpoint(painful(point, "File d’attente")));
    var theirs = edited(new WriteTouchpoint(felt(point, Emotion.HARD)));

    assertThat(whole(merged(mine, theirs)).touchpoint("point-c"))
        .contains(felt(painful(point, "File d’attente"), Emotion.HARD));
  }

  @Test
  void one_field_written_twice_is_chosen_with_both_texts_shown() {
    var point = base.touchpoint("point-c").orElseThrow();
    var mine = edited(new WriteTouchpoint(painful(point, "Trop loin")));
    var theirs = edited(new WriteTouchpoint(painful(point, "Trop tard")));
    var merged = merged(mine, theirs);

    assertThat(merged.conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.OfField.class,
            conflict -> {
              assertThat(conflict.field()).isEqualTo(Field.PAIN);
              assertThat(conflict.mine()).isEqualTo("Trop loin");
              assertThat(conflict.theirs()).isEqualTo("Trop tard");
            });
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
    assertThat(whole(chosen(mine, theirs, Side.THEIRS))).isEqualTo(theirs);
  }

  @Test
  void a_choice_made_before_the_other_side_changed_again_counts_for_nothing() {
    var point = base.touchpoint("point-c").orElseThrow();
    var mine = edited(new WriteTouchpoint(painful(point, "Trop loin")));
    var key =
        merged(mine, edited(new WriteTouchpoint(painful(point, "Trop tard"))))
            .conflicts()
            .getFirst()
            .key();
    var later = edited(new WriteTouchpoint(painful(point, "Jamais")));

    assertThat(
            Merge.of(Parts.of(base), Parts.of(mine), Parts.of(later), Map.of(key, Side.MINE))
                .conflicts())
        .hasSize(1);
  }

  @Test
  void a_stage_that_one_deletes_and_the_other_works_in_is_chosen_as_a_whole() {
    var point = base.touchpoint("point-d").orElseThrow();
    var mine = edited(new Delete("etape-b"));
    var theirs = edited(new WriteTouchpoint(painful(point, "Trop tard")));

    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.OfDeletion.class,
            conflict -> {
              assertThat(conflict.isDeletedByMe()).isTrue();
              assertThat(conflict.changes())
                  .containsExactly("Point de contact « d » : « Ce qui ne va pas ».");
            });
    assertThat(shape(whole(chosen(mine, theirs, Side.MINE)))).isEqualTo("A:ab C:e");
    assertThat(whole(chosen(mine, theirs, Side.THEIRS))).isEqualTo(theirs);
    assertThat(whole(chosen(theirs, mine, Side.MINE))).isEqualTo(theirs);
  }

  @Test
  void a_stage_that_one_deletes_and_the_other_left_alone_is_deleted() {
    var mine = edited(new Delete("etape-b"));
    var theirs = edited(new RenameStage("etape-a", "Z"));

    assertThat(shape(whole(merged(mine, theirs)))).isEqualTo("Z:ab C:e");
  }

  @Test
  void touchpoints_added_at_one_place_are_both_kept_in_one_order() {
    var mine = edited(new JourneyEdit.AddTouchpoint("etape-a", JourneyFixture.point("y", "y")));
    var theirs = edited(new JourneyEdit.AddTouchpoint("etape-a", JourneyFixture.point("x", "x")));

    assertThat(shape(whole(merged(mine, theirs)))).isEqualTo("A:abxy B:cd C:e");
    assertThat(shape(whole(merged(theirs, mine)))).isEqualTo("A:abxy B:cd C:e");
  }

  @Test
  void moves_that_have_an_order_in_common_are_merged() {
    var four = journey("A: B: C: D:");
    var mine = after(four, List.of(new Move("etape-a", Direction.AFTER)));
    var theirs = after(four, List.of(new Move("etape-c", Direction.AFTER)));

    assertThat(shape(whole(Merge.of(Parts.of(four), Parts.of(mine), Parts.of(theirs), Map.of()))))
        .isEqualTo("B: A: D: C:");
  }

  @Test
  void moves_that_have_none_are_chosen() {
    var mine = edited(new Move("etape-a", Direction.AFTER));
    var theirs = edited(new Move("etape-b", Direction.AFTER));

    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.OfOrder.class,
            conflict -> {
              assertThat(conflict.mine()).containsExactly("B", "A", "C");
              assertThat(conflict.theirs()).containsExactly("A", "C", "B");
            });
    assertThat(shape(whole(chosen(mine, theirs, Side.MINE)))).isEqualTo("B:cd A:ab C:e");
  }

  @Test
  void a_touchpoint_taken_to_two_stages_is_chosen() {
    var mine = edited(new Move("point-c", Direction.BEFORE));
    var theirs = edited(new Move("point-c", Direction.AFTER), new Move("point-c", Direction.AFTER));

    assertThat(shape(mine)).isEqualTo("A:abc B:d C:e");
    assertThat(shape(theirs)).isEqualTo("A:ab B:d C:ce");
    assertThat(merged(mine, theirs).conflicts())
        .singleElement()
        .isInstanceOfSatisfying(
            Conflict.OfPlace.class,
            conflict -> {
              assertThat(conflict.mine()).isEqualTo("A");
              assertThat(conflict.theirs()).isEqualTo("C");
            });
    assertThat(whole(chosen(mine, theirs, Side.MINE))).isEqualTo(mine);
  }

  @Test
  void what_both_did_alike_is_done_once() {
    var mine = edited(new Delete("point-c"), new RenameStage("etape-a", "Z"));

    assertThat(whole(merged(mine, mine))).isEqualTo(mine);
  }

  private Journey edited(JourneyEdit... edits) {
    return after(base, List.of(edits));
  }

  private Merged merged(Journey mine, Journey theirs) {
    return Merge.of(Parts.of(base), Parts.of(mine), Parts.of(theirs), Map.of());
  }

  private Merged chosen(Journey mine, Journey theirs, Side side) {
    var key = merged(mine, theirs).conflicts().getFirst().key();
    var merged = Merge.of(Parts.of(base), Parts.of(mine), Parts.of(theirs), Map.of(key, side));
    assertThat(merged.conflicts()).isEmpty();
    return merged;
  }

  private static Journey whole(Merged merged) {
    assertThat(merged.conflicts()).isEmpty();
    return merged.parts().whole();
  }
}
