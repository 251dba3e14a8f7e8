package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.MonthlyRows;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A column that a table must have.
 *
 * @param isOptional whether the table may be without it
 */
record WantedColumn(String name, ColumnKind kind, boolean isOptional) {
  static final String ID = "id";
  static final String CLUSTER = "grappe";
  static final String PERSON = "personne";
  static final String GROUP = "groupe";
  static final String ROLE = "role";
  static final String RANK = "rang";
  static final String SHARE = "part";
  static final String PRINCIPAL = "principal";

  static WantedColumn of(String name, ColumnKind kind) {
    return new WantedColumn(name, kind, false);
  }

  /** Those of persons, or of a kind of group. */
  static List<WantedColumn> of(DatasetTable table, boolean hasClusters) {
    List<WantedColumn> wanted = new ArrayList<>();
    wanted.add(of(ID, ColumnKind.INTEGER));
    if (hasClusters) {
      wanted.add(of(CLUSTER, ColumnKind.INTEGER));
    }
    table.facts().stream()
        .filter(fact -> fact.monthly().isEmpty())
        .flatMap(WantedColumn::of)
        .forEach(wanted::add);
    return wanted;
  }

  private static Stream<WantedColumn> of(DatasetFact fact) {
    return Stream.of(
        of(fact.column(), kind(fact)),
        new WantedColumn(fact.notApplicableColumn(), ColumnKind.BOOLEAN, true));
  }

  private static ColumnKind kind(DatasetFact fact) {
    return switch (fact.type()) {
      case NUMBER -> fact.isMoney() ? ColumnKind.INTEGER : ColumnKind.NUMBER;
      case BOOLEAN -> ColumnKind.BOOLEAN;
      case TEXT -> ColumnKind.TEXT;
      case DATE -> ColumnKind.DATE;
    };
  }

  static List<WantedColumn> ofMemberships(boolean hasClusters) {
    List<WantedColumn> wanted = new ArrayList<>();
    if (hasClusters) {
      wanted.add(of(CLUSTER, ColumnKind.INTEGER));
    }
    wanted.add(of(PERSON, ColumnKind.INTEGER));
    wanted.add(of(GROUP, ColumnKind.INTEGER));
    wanted.add(of(ROLE, ColumnKind.TEXT));
    wanted.add(of(RANK, ColumnKind.INTEGER));
    wanted.add(of(SHARE, ColumnKind.NUMBER));
    wanted.add(of(PRINCIPAL, ColumnKind.BOOLEAN));
    return wanted;
  }

  static List<WantedColumn> of(MonthlyRows rows) {
    List<WantedColumn> wanted = new ArrayList<>();
    wanted.add(of(rows.idColumn(), ColumnKind.INTEGER));
    wanted.add(of(rows.monthColumn(), ColumnKind.DATE));
    wanted.add(of(rows.valueColumn(), ColumnKind.INTEGER));
    rows.where().keySet().forEach(column -> wanted.add(of(column, ColumnKind.TEXT)));
    return wanted;
  }
}
