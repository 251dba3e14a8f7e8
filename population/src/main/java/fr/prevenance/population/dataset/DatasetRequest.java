package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who asks to read a dataset, and for what.
 *
 * @param today the day of the calendar, which decides what has expired
 * @param day the day of evaluation, from which months are counted back
 * @param rights to be decided; only their facts can be read
 * @param besides full names of facts that a study breaks its counts down by
 */
public record DatasetRequest(
    Purpose purpose,
    Use use,
    LocalDate today,
    LocalDate day,
    List<RightPack> rights,
    Set<String> besides) {

  public DatasetRequest {
    rights = List.copyOf(rights);
    besides = Set.copyOf(besides);
    if (use != Use.STUDY && !besides.isEmpty()) {
      throw new IllegalArgumentException("Only a study reads what no right asks for");
    }
  }

  public DatasetRequest(
      Purpose purpose, Use use, LocalDate today, LocalDate day, List<RightPack> rights) {
    this(purpose, use, today, day, rights, Set.of());
  }

  /** To count what the columns of a dataset hold, for its own purpose. */
  public static DatasetRequest toDescribe(DatasetDescription description, LocalDate today) {
    return new DatasetRequest(
        description.processing().purpose(), Use.DESCRIPTION, today, today, List.of());
  }

  /**
   * To compare what rights come to with what they would, for the dataset's own purpose.
   *
   * @param rights as they are, and as they would be
   */
  public static DatasetRequest toStudy(
      DatasetDescription description,
      LocalDate today,
      LocalDate day,
      List<RightPack> rights,
      Set<String> besides) {
    return new DatasetRequest(
        description.processing().purpose(), Use.STUDY, today, day, rights, besides);
  }

  /** Names of the facts that may be read, places in groups left out. */
  Set<String> needed() {
    Stream<String> asked =
        rights.stream()
            .flatMap(pack -> pack.facts().stream())
            .filter(fact -> fact.belonging().isEmpty())
            .map(FactDefinition::name);
    return Stream.concat(asked, besides.stream()).collect(Collectors.toUnmodifiableSet());
  }
}
