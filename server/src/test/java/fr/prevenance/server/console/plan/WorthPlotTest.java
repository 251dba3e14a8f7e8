package fr.prevenance.server.console.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.plan.Candidate;
import fr.prevenance.server.plan.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

/** Practices by gain and effort. */
class WorthPlotTest {
  private static final int HALF = WorthPlot.CELL / 2;

  @Property(tries = 200)
  void every_cell_is_inside_the_frame_and_the_frame_inside_the_picture(
      @ForAll("candidates") @NotEmpty List<Candidate> candidates) {
    var plot = WorthPlot.of(candidates);
    var frame = plot.frame();

    assertThat(plot.groups())
        .allSatisfy(group -> {
          assertThat(group.x()).isBetween(frame.x() + HALF, frame.x() + frame.width() - HALF);
          assertThat(group.y()).isBetween(frame.y() + HALF, frame.y() + frame.height() - HALF);
        });
    assertThat(frame.x() + frame.width()).isLessThanOrEqualTo(plot.width());
    assertThat(frame.y() + frame.height()).isLessThan(plot.height());
    assertThat(Stream.concat(plot.names().stream(), plot.ticks().stream()))
        .allSatisfy(label -> {
          assertThat(label.x()).isBetween(0, plot.width());
          assertThat(label.y()).isBetween(0, plot.height());
        });
  }

  @Property(tries = 200)
  void no_two_cells_overlap_and_each_number_is_in_its_own(
      @ForAll("candidates") @NotEmpty List<Candidate> candidates) {
    var groups = WorthPlot.of(candidates).groups();

    for (var one : groups) {
      assertThat(one.labels())
          .hasSizeLessThanOrEqualTo(4)
          .allSatisfy(label -> {
            assertThat(label.x()).isBetween(one.x() - HALF, one.x() + HALF);
            assertThat(label.y()).isBetween(one.y() - HALF, one.y() + HALF);
          });
      for (var other : groups) {
        assertThat(
                one == other
                    || Math.abs(one.x() - other.x()) >= WorthPlot.CELL
                    || Math.abs(one.y() - other.y()) >= WorthPlot.CELL)
            .isTrue();
      }
    }
  }

  @Property(tries = 200)
  void more_gain_is_higher_more_effort_further_right_on_the_side_that_its_name_says(
      @ForAll("candidates") @NotEmpty List<Candidate> candidates) {
    var plot = WorthPlot.of(candidates);
    for (var candidate : candidates) {
      var cell = cell(plot, candidate);
      var quadrant = Quadrant.of(candidate.gain(), candidate.effort());
      assertThat(cell.x() > plot.middleX())
          .isEqualTo(quadrant == Quadrant.LARGE || quadrant == Quadrant.LAST);
      assertThat(cell.y() < plot.middleY())
          .isEqualTo(quadrant == Quadrant.LARGE || quadrant == Quadrant.FIRST);
    }
  }

  @Example
  void many_of_the_same_share_a_cell_that_says_how_many_more() {
    var same = IntStream.rangeClosed(1, 6).mapToObj(n -> candidate(n, 12, 8)).toList();

    assertThat(WorthPlot.of(same).groups())
        .singleElement()
        .satisfies(group ->
            assertThat(group.labels())
                .extracting(WorthPlot.Label::text)
                .containsExactly("1", "2", "3", "+3"));
  }

  private static WorthPlot.Group cell(WorthPlot plot, Candidate candidate) {
    var only = WorthPlot.of(List.of(candidate));
    int dx = only.groups().getFirst().x() - only.middleX();
    int dy = only.groups().getFirst().y() - only.middleY();
    return plot.groups().stream()
        .filter(group -> group.x() - plot.middleX() == dx && group.y() - plot.middleY() == dy)
        .findFirst()
        .orElseThrow();
  }

  @Provide
  Arbitrary<List<Candidate>> candidates() {
    var level = Arbitraries.integers().between(Level.LEAST, Level.MOST);
    return Combinators.combine(Arbitraries.integers().between(1, 36), level, level)
        .as(WorthPlotTest::candidate)
        .list()
        .ofMaxSize(36)
        .uniqueElements(Candidate::number);
  }

  private static Candidate candidate(int number, int gain, int effort) {
    return new Candidate(
        number, "Fiche " + number, new Level(gain), new Level(effort), Optional.empty());
  }
}
