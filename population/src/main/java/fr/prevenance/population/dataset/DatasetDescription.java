package fr.prevenance.population.dataset;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What {@code dataset.yaml} says. It lets nothing be read: for that, {@linkplain #open open} it.
 *
 * @param folder that holds everything
 * @param expiresOn first day on which nothing may be read
 * @param asOf the day the data speak of
 * @param hasClusters whether every table says which cluster each row is of; else memberships do
 * @param hasExclusions whether it says who is left out of a detection
 * @param tables the persons first, if any, then each kind of group
 */
public record DatasetDescription(
    Path folder,
    String title,
    Holding holding,
    Origin origin,
    Processing processing,
    LocalDate receivedOn,
    LocalDate expiresOn,
    LocalDate asOf,
    FileFormat format,
    boolean hasClusters,
    boolean hasExclusions,
    List<DatasetTable> tables) {

  /** Folder that says who is left out of a detection. */
  public static final String EXCLUSIONS = "exclusions";

  public DatasetDescription {
    tables = List.copyOf(tables);
  }

  public List<DatasetFact> facts() {
    return tables.stream().flatMap(table -> table.facts().stream()).toList();
  }

  /** Every folder that it holds data in, in order. */
  public List<String> folders() {
    SortedSet<String> folders = new TreeSet<>();
    for (DatasetTable table : tables) {
      folders.add(table.folder());
      if (table.hasMembers()) {
        folders.add(table.membershipsFolder());
      }
      table.facts().stream()
          .flatMap(fact -> fact.monthly().stream())
          .forEach(monthly -> folders.add(monthly.table()));
    }
    if (hasExclusions) {
      folders.add(EXCLUSIONS);
    }
    return List.copyOf(folders);
  }

  /**
   * Whether it speaks of real people and came from another administration: sealed wherever kept.
   */
  public boolean isSealed() {
    return origin == Origin.REAL && holding == Holding.EXCHANGED;
  }

  /** Opens it if the law lets it be. */
  public Opening open(DatasetRequest request) {
    return new Guard(this, request).decide();
  }
}
