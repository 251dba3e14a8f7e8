package fr.prevenance.population.study;

import java.util.List;

/**
 * All that may be published of a study: no number of fewer than 11, none from which such a number
 * could be worked out.
 *
 * @param effects lines of each right, its départements first
 * @param crossings persons with one right and without another
 */
public record StudyTables(List<EffectRow> effects, List<CrossingRow> crossings) {
  public StudyTables {
    effects = List.copyOf(effects);
    crossings = List.copyOf(crossings);
  }

  public static StudyTables of(Study study, StudyTally tally) {
    List<EffectRow> effects =
        study.reforms().stream()
            .flatMap(
                reform -> new EffectTable(reform, tally.effects(reform.slug())).rows().stream())
            .toList();
    List<String> rights = study.reforms().stream().map(Reform::slug).toList();
    return new StudyTables(effects, new CrossingTable(rights, tally.standings()).rows());
  }
}
