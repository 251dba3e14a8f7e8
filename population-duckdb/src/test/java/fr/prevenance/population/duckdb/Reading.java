package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Batch;
import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that a population holds, told in one text a row, however it is cut. */
final class Reading {
  private Reading() {}

  static List<Batch> batches(Population population, int about) throws DatasetException {
    List<String> facts = population.dataset().facts().stream().map(DatasetFact::name).toList();
    List<Batch> batches = new ArrayList<>();
    try (BatchReader reader = population.reader(facts)) {
      for (ClusterRange range : population.partitions(about)) {
        batches.add(reader.read(range));
      }
    }
    return batches;
  }

  /** The one batch of a small population. */
  static Batch whole(Population population) throws DatasetException {
    return batches(population, Integer.MAX_VALUE).getFirst();
  }

  /** Rows and memberships in order, table after table. */
  static Map<String, List<String>> told(List<Batch> batches) {
    Map<String, List<String>> told = new TreeMap<>();
    for (Batch batch : batches) {
      batch.rows().keySet().forEach(entity -> tell(batch, entity, told));
      batch.memberships().values().forEach(kind -> tell(batch, kind, told));
    }
    return told;
  }

  private static void tell(Batch batch, String entity, Map<String, List<String>> told) {
    var rows = batch.rows().get(entity);
    var columns = new TreeMap<>(batch.columns());
    columns.keySet().removeIf(name -> !name.startsWith(entity + " . "));
    for (int row = 0; rows != null && row < rows.size(); row++) {
      StringBuilder line = new StringBuilder(rows.ids()[row] + "@" + rows.clusters()[row]);
      for (Column column : columns.values()) {
        line.append(' ').append(cell(column, row));
      }
      told.computeIfAbsent(entity, _ -> new ArrayList<>()).add(line.toString());
    }
  }

  /** Bits, so that a zero and its opposite differ. */
  static String cell(Column column, int row) {
    return switch (column.value(row)) {
      case Value.Number(double number, var unit) ->
          Long.toHexString(Double.doubleToRawLongBits(number)) + unit.orElse("");
      case Value.Bool(boolean yes) -> yes ? "oui" : "non";
      case Value.Text(String text) -> text;
      case Value.Date(var day) -> day.toString();
      case Value.NotApplicable _ -> "NA";
      case Value.Undefined _ -> "UND";
    };
  }

  private static void tell(Batch batch, Memberships kind, Map<String, List<String>> told) {
    var persons = batch.rows().get("personne");
    var groups = batch.rows().get(kind.kind());
    for (int group = 0; group < kind.groups(); group++) {
      for (int i = kind.starts()[group]; i < kind.starts()[group + 1]; i++) {
        int person = kind.persons()[i];
        String role = kind.roles()[i] < 0 ? "?" : kind.words().get(kind.roles()[i]);
        boolean isRead = kind.principals()[person] == group;
        told.computeIfAbsent("membres " + kind.kind(), _ -> new ArrayList<>())
            .add(
                "%d: %d %s %d %s %s %s"
                    .formatted(
                        groups == null ? -1 : groups.ids()[group],
                        persons == null ? -1 : persons.ids()[person],
                        role,
                        kind.ranks()[i],
                        kind.shares()[i],
                        kind.isPrincipal()[i],
                        isRead));
      }
    }
  }
}
