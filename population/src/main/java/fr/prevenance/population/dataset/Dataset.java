package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.RightPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A dataset that may be read: for one purpose and one use, and only the facts these need. Obtained
 * from {@link DatasetDescription#open}.
 */
public final class Dataset {
  private final DatasetDescription description;
  private final DatasetRequest request;
  private final List<DatasetTable> tables;

  Dataset(DatasetDescription description, DatasetRequest request) {
    this.description = description;
    this.request = request;
    this.tables = description.tables().stream().map(this::readable).toList();
  }

  private DatasetTable readable(DatasetTable table) {
    Set<String> needed = request.needed();
    List<DatasetFact> facts =
        table.facts().stream()
            .filter(fact -> use() == Use.DESCRIPTION || needed.contains(fact.name()))
            .toList();
    return new DatasetTable(table.entity(), table.folder(), facts, table.hasMembers());
  }

  public DatasetDescription description() {
    return description;
  }

  public Purpose purpose() {
    return request.purpose();
  }

  public Use use() {
    return request.use();
  }

  /** The day of evaluation. */
  public LocalDate day() {
    return request.day();
  }

  /** To be decided. */
  public List<RightPack> rights() {
    return request.rights();
  }

  /** Every table, each with only the facts that may be read. */
  public List<DatasetTable> tables() {
    return tables;
  }

  /** Those that may be read. */
  public List<DatasetFact> facts() {
    return tables.stream().flatMap(table -> table.facts().stream()).toList();
  }

  /** A fact that may be read. */
  public Optional<DatasetFact> fact(String name) {
    return facts().stream().filter(fact -> fact.name().equals(name)).findFirst();
  }

  /** Facts of a right that the dataset does not deliver: unknown for everybody. */
  public Set<String> lacking(RightPack right) {
    return right.facts().stream()
        .filter(fact -> fact.belonging().isEmpty())
        .map(FactDefinition::name)
        .filter(name -> fact(name).isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Facts of a right that are older than it admits on the day: unknown for everybody. */
  public Set<String> tooOld(RightPack right) {
    return right.facts().stream()
        .filter(fact -> fact(fact.name()).isPresent())
        .filter(fact -> description.asOf().plus(fact.maximumAge()).isBefore(day()))
        .map(FactDefinition::name)
        .collect(Collectors.toUnmodifiableSet());
  }
}
