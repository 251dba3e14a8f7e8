package fr.prevenance.server.journey;

import static fr.prevenance.server.journey.JourneyFixture.after;
import static fr.prevenance.server.journey.JourneyFixture.journey;
import static fr.prevenance.server.journey.JourneyFixture.painful;
import static fr.prevenance.server.journey.JourneyFixture.point;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.journey.Conflict.Side;
import fr.prevenance.server.journey.JourneyEdit.Direction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds for any map and whatever two agents do to it. */
class MergeProperties {
  private static final List<String> STAGES = List.of("etape-a", "etape-b", "etape-c", "etape-n");
  private static final List<String> POINTS =
      List.of("point-a", "point-b", "point-c", "point-d", "point-e", "point-n");
  private static final Journey BASE = journey("A:ab B:cd C:e");

  @Property(tries = 500)
  void what_one_did_alone_is_what_comes_out(@ForAll("edits") List<JourneyEdit> edits) {
    var edited = Parts.of(after(BASE, edits));
    var base = Parts.of(BASE);

    assertThat(Merge.of(base, edited, base, Map.of()))
        .isEqualTo(new Merge.Merged(edited, List.of()));
    assertThat(Merge.of(base, base, edited, Map.of()))
        .isEqualTo(new Merge.Merged(edited, List.of()));
    assertThat(Merge.of(base, edited, edited, Map.of()))
        .isEqualTo(new Merge.Merged(edited, List.of()));
  }

  @Property(tries = 500)
  void without_conflict_it_does_not_matter_who_came_first(
      @ForAll("edits") List<JourneyEdit> mine, @ForAll("edits") List<JourneyEdit> theirs) {
    var one = merged(mine, theirs, Map.of());
    var two = merged(theirs, mine, Map.of());

    Statistics.label("conflicts").collect(one.conflicts().isEmpty() ? "none" : "some");
    assertThat(one.conflicts()).hasSameSizeAs(two.conflicts());
    if (one.conflicts().isEmpty()) {
      assertThat(one.parts()).isEqualTo(two.parts());
    }
  }

  @Property(tries = 500)
  void what_is_merged_is_a_whole_map_once_all_is_chosen(
      @ForAll("edits") List<JourneyEdit> mine,
      @ForAll("edits") List<JourneyEdit> theirs,
      @ForAll Side side) {
    Map<String, Side> choices = new HashMap<>();
    var merged = merged(mine, theirs, choices);
    // A choice may lay open another: a stage that is kept has its own touchpoints.
    while (!merged.conflicts().isEmpty()) {
      merged.conflicts().forEach(conflict -> choices.put(conflict.key(), side));
      merged = merged(mine, theirs, choices);
    }

    assertThat(Parts.of(merged.parts().whole())).isEqualTo(merged.parts());
  }

  @Property(tries = 500)
  void nothing_that_either_wrote_is_lost_without_being_shown(
      @ForAll("edits") List<JourneyEdit> mine, @ForAll("edits") List<JourneyEdit> theirs) {
    var merged = merged(mine, theirs, Map.of());
    if (merged.conflicts().isEmpty()) {
      keepsWhatWasWritten(merged.parts(), mine);
      keepsWhatWasWritten(merged.parts(), theirs);
    } else {
      var shown = merged.conflicts().toString();
      for (var edits : List.of(mine, theirs)) {
        missing(merged.parts(), edits).forEach(text -> assertThat(shown).contains(text));
      }
    }
  }

  private static void keepsWhatWasWritten(Parts merged, List<JourneyEdit> edits) {
    assertThat(missing(merged, edits)).isEmpty();
  }

  /** Texts that somebody wrote, and that the merged map does not hold. */
  private static List<String> missing(Parts merged, List<JourneyEdit> edits) {
    var base = Parts.of(BASE);
    var side = Parts.of(after(BASE, edits));
    return side.ids().stream()
        .flatMap(id ->
            side.get(id).fields().entrySet().stream()
                .filter(field ->
                    base.find(id)
                        .filter(old -> old.text(field.getKey()).equals(field.getValue()))
                        .isEmpty())
                .filter(field ->
                    merged
                        .find(id)
                        .filter(now -> now.text(field.getKey()).equals(field.getValue()))
                        .isEmpty())
                // Where all of an element is asked about, it is named with its fields.
                .map(field -> merged.has(id) ? field.getValue() : side.get(id).title()))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  private static Merge.Merged merged(
      List<JourneyEdit> mine, List<JourneyEdit> theirs, Map<String, Side> choices) {
    return Merge.of(
        Parts.of(BASE), Parts.of(after(BASE, mine)), Parts.of(after(BASE, theirs)), choices);
  }

  @Provide
  Arbitrary<List<JourneyEdit>> edits() {
    return edit().list().ofMaxSize(5);
  }

  private static Arbitrary<JourneyEdit> edit() {
    var stage = Arbitraries.of(STAGES);
    var point = Arbitraries.of(POINTS);
    var element = Arbitraries.oneOf(stage, point);
    var text = Arbitraries.strings().withCharRange('p', 's').ofLength(2);
    return Arbitraries.oneOf(
        text.map(words -> new JourneyEdit.WriteHeading(JourneyFixture.heading(words))),
        text.map(words -> new JourneyEdit.AddStage("etape-n", words)),
        Combinators.combine(stage, text).as(JourneyEdit.RenameStage::new),
        Combinators.combine(stage, text)
            .as((where, words) -> new JourneyEdit.AddTouchpoint(where, point("point-n", words))),
        Combinators.combine(point, text, text)
            .as((which, title, pain) ->
                new JourneyEdit.WriteTouchpoint(painful(point(which, title), pain))),
        Combinators.combine(element, Arbitraries.of(Direction.values())).as(JourneyEdit.Move::new),
        element.map(JourneyEdit.Delete::new));
  }
}
