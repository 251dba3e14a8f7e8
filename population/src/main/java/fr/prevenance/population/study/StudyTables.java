package fr.prevenance.population.study;

import java.util.ArrayList;
import java.util.List;

/**
 * All that may be published of a study: no number of fewer than 11, none from which such a number
 * could be worked out.
 *
 * @param effects lines of each right, its départements first
 * @param steps winners and losers of each right, by how much
 * @param crossings persons with one right and without another
 */
public record StudyTables(
    List<EffectRow> effects, List<StepRow> steps, List<CrossingRow> crossings) {
  public StudyTables {
    effects = List.copyOf(effects);
    steps = List.copyOf(steps);
    crossings = List.copyOf(crossings);
  }

  public static StudyTables of(Study study, StudyTally tally) {
    List<EffectRow> effects = new ArrayList<>();
    List<StepRow> steps = new ArrayList<>();
    for (Reform reform : study.reforms()) {
      EffectTable table = new EffectTable(reform, tally.effects(reform.slug()));
      List<EffectRow> rows = table.rows();
      effects.addAll(rows);
      StepCount counted = tally.steps(reform.slug());
      steps.addAll(new StepTable(reform, counted, table.whole(), rows.getLast()).rows());
    }
    List<String> rights = study.reforms().stream().map(Reform::slug).toList();
    return new StudyTables(effects, steps, new CrossingTable(rights, tally.standings()).rows());
  }
}
