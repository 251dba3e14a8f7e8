package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who asks to read a dataset, and for what.
 *
 * @param today the day of the calendar, which decides what has expired
 * @param day the day of evaluation, from which months are counted back
 * @param rights to be decided; only their facts can be read
 */
public record DatasetRequest(
    Purpose purpose, Use use, LocalDate today, LocalDate day, List<RightPack> rights) {

  public DatasetRequest {
    rights = List.copyOf(rights);
  }

  /** To count what the columns of a dataset hold, for its own purpose. */
  public static DatasetRequest toDescribe(DatasetDescription description, LocalDate today) {
    return new DatasetRequest(
        description.processing().purpose(), Use.DESCRIPTION, today, today, List.of());
  }

  /** Names of the facts that the rights ask for, places in groups left out. */
  Set<String> needed() {
    return rights.stream()
        .flatMap(pack -> pack.facts().stream())
        .filter(fact -> fact.belonging().isEmpty())
        .map(FactDefinition::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
