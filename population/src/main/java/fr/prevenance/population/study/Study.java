package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Spelling;
import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Use;
import fr.prevenance.population.detection.Exclusions;
import fr.prevenance.population.detection.RightDetector;
import fr.prevenance.rules.Column;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares what rights come to with what they would, for everybody of a dataset. Whoever is
 * entitled counts, already a beneficiary or not; the dead, and those who object, do not. Immutable
 * and safe for many threads.
 */
public final class Study {
  /** Rows evaluated together: few enough to stay in the processor's memory. */
  private static final int SLICE = 2_000;

  /** Rights are bits of a number. */
  private static final int MOST_RIGHTS = 31;

  private final Dataset dataset;
  private final List<Reform> reforms;
  private final Optional<String> place;
  private final List<Compared> compared;

  /** A reform with what decides its two versions. */
  record Compared(Reform reform, RightDetector before, RightDetector after) {

    static Compared of(Reform reform, Dataset dataset) {
      RightDetector before = new RightDetector(reform.before(), dataset);
      return new Compared(
          reform, before, reform.isChanged() ? new RightDetector(reform.after(), dataset) : before);
    }
  }

  /**
   * @param dataset opened for a study
   * @param place full name of the fact that tells the commune or the département
   * @throws StudyRefused nothing would change, or the data cannot tell
   */
  public Study(Dataset dataset, List<Reform> reforms, Optional<String> place) throws StudyRefused {
    if (dataset.use() != Use.STUDY) {
      throw new IllegalArgumentException("Not opened for a study");
    }
    this.dataset = dataset;
    this.reforms = List.copyOf(reforms);
    this.place = place;
    refuseNothing();
    refuseAbsentEntities();
    if (place.isPresent()) {
      refuseNoPlace(place.get());
    }
    this.compared = reforms.stream().map(reform -> Compared.of(reform, dataset)).toList();
  }

  private void refuseNothing() throws StudyRefused {
    if (reforms.stream().noneMatch(Reform::isChanged)) {
      throw new StudyRefused(
          "Rien ne change : les droits sont les mêmes avant et après. Donnez une règle par --set, ou d'autres droits par --reform.");
    }
    if (reforms.size() > MOST_RIGHTS) {
      throw new StudyRefused(
          "Une étude porte sur %d droits au plus ; celle-ci en demande %d."
              .formatted(MOST_RIGHTS, reforms.size()));
    }
  }

  private void refuseAbsentEntities() throws StudyRefused {
    Set<String> delivered =
        dataset.tables().stream().map(DatasetTable::entity).collect(Collectors.toSet());
    String absent =
        reforms.stream()
            .map(Reform::before)
            .filter(right -> !delivered.contains(right.entity()))
            .map(right -> "« %s » se décide par « %s »".formatted(right.slug(), right.entity()))
            .collect(Collectors.joining(", "));
    if (!absent.isEmpty()) {
      throw new StudyRefused(
          "Le jeu de données n'a pas la table voulue : %s. Livrez-la, ou n'étudiez pas ces droits."
              .formatted(absent));
    }
  }

  private void refuseNoPlace(String name) throws StudyRefused {
    Optional<DatasetFact> fact = dataset.fact(name);
    if (fact.filter(one -> one.type() == Column.Type.TEXT).isPresent()) {
      return;
    }
    List<String> texts =
        dataset.description().facts().stream()
            .filter(one -> one.type() == Column.Type.TEXT)
            .map(DatasetFact::name)
            .toList();
    throw new StudyRefused(
        "Aucun texte du jeu de données ne s'appelle « %s » : le département ne s'y lit pas. %s"
            .formatted(
                name,
                Spelling.closest(name, texts)
                    .map("Vouliez-vous écrire « %s » ?"::formatted)
                    .orElse("Donnez par --by le nom entier d'une donnée qui dit la commune.")));
  }

  public Dataset dataset() {
    return dataset;
  }

  public List<Reform> reforms() {
    return reforms;
  }

  /** Full name of the fact that tells where people live. */
  public Optional<String> place() {
    return place;
  }

  /** Facts to be read, by full name. */
  public Set<String> facts() {
    Stream<String> asked =
        compared.stream()
            .flatMap(one -> Stream.of(one.before(), one.after()))
            .flatMap(detector -> detector.facts().stream());
    return Stream.concat(asked, place.stream()).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Decides everybody in a batch by both versions of each right, and counts.
   *
   * @param batch with at least the {@linkplain #facts() facts} of the study
   * @param exclusions of the dataset
   */
  public void count(Batch batch, Exclusions exclusions, StudyTally tally) {
    Exclusions silencing = exclusions.silencing();
    for (ClusterRange cut : batch.cuts(SLICE)) {
      countSlice(batch.slice(cut), silencing, tally);
    }
  }

  private void countSlice(Batch slice, Exclusions exclusions, StudyTally tally) {
    Standings standings = new Standings(slice);
    for (int number = 0; number < compared.size(); number++) {
      Compared one = compared.get(number);
      RightPack right = one.reform().before();
      var excluded = exclusions.of(one.reform().versions(), slice);
      var before = new Decisions(slice, one.before(), excluded);
      var after = one.reform().isChanged() ? new Decisions(slice, one.after(), excluded) : before;
      Places places = new Places(place.flatMap(dataset::fact), right.entity(), slice);
      for (int row = 0; row < before.rows(); row++) {
        if (!excluded.containsKey(row)) {
          Effect effect = Effect.of(one.reform(), before.of(row), after.of(row));
          tally.add(right.slug(), places.of(row), effect, right.result().sense());
        }
        standings.add(number, right.entity(), row, before.answer(row), after.answer(row));
      }
    }
    standings.tell(tally);
  }
}
