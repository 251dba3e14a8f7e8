package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The row groups of Parquet files, by what their statistics say of clusters. */
final class RowGroups {
  /** Beyond this share of rows out of order, sorting once costs less than reading on and on. */
  private static final double TOLERATED = 0.1;

  /** In the order of the files given, then of the rows. */
  private final Map<Path, List<RowGroup>> groups;

  private RowGroups(Map<Path, List<RowGroup>> groups) {
    this.groups = groups;
  }

  /**
   * Some rows of a file.
   *
   * @param file its place among those given; negative for another
   * @param isKnown whether the least and the greatest cluster are
   */
  private record RowGroup(int file, long rows, boolean isKnown, long least, long greatest) {}

  static RowGroups of(Engine engine, List<Path> files) throws DatasetException {
    Map<Path, List<RowGroup>> groups = new LinkedHashMap<>();
    files.forEach(file -> groups.put(file, new ArrayList<>()));
    for (RowGroup group : read(engine, files)) {
      if (group.file() >= 0) {
        groups.computeIfAbsent(files.get(group.file()), _ -> new ArrayList<>()).add(group);
      }
    }
    return new RowGroups(groups);
  }

  private static List<RowGroup> read(Engine engine, List<Path> files) throws DatasetException {
    String names =
        files.stream()
            .map(file -> Sql.text(file.toAbsolutePath().toString()))
            .collect(Collectors.joining(", ", "[", "]"));
    String patterns = files.stream().map(Sql::path).collect(Collectors.joining(", ", "[", "]"));
    return engine.all(
        """
        SELECT coalesce(list_position(%s, file_name), 0) - 1, row_group_num_rows,
          TRY_CAST(stats_min_value AS BIGINT) IS NOT NULL
            AND TRY_CAST(stats_max_value AS BIGINT) IS NOT NULL,
          coalesce(TRY_CAST(stats_min_value AS BIGINT), 0),
          coalesce(TRY_CAST(stats_max_value AS BIGINT), 0)
        FROM parquet_metadata(%s)
        WHERE path_in_schema = 'grappe'
        ORDER BY 1, row_group_id
        """
            .formatted(names, patterns),
        row ->
            new RowGroup(
                row.getInt(1), row.getLong(2), row.getBoolean(3), row.getLong(4), row.getLong(5)));
  }

  /** The files with the clusters they hold, when a range can leave most of the others alone. */
  Optional<List<Source.DataFile>> sorted() {
    return areSorted()
        ? Optional.of(
            groups.entrySet().stream().map(file -> extent(file.getKey(), file.getValue())).toList())
        : Optional.empty();
  }

  private boolean areSorted() {
    List<RowGroup> all = groups.values().stream().flatMap(List::stream).toList();
    long rows = 0;
    long outOfOrder = 0;
    long greatest = Long.MIN_VALUE;
    for (RowGroup group : all) {
      rows += group.rows();
      if (!group.isKnown() || group.least() < greatest) {
        outOfOrder += group.rows();
      }
      greatest = Math.max(greatest, group.greatest());
    }
    return all.size() < 2 || outOfOrder <= rows * TOLERATED;
  }

  private static Source.DataFile extent(Path file, List<RowGroup> groups) {
    return groups.isEmpty() || !groups.stream().allMatch(RowGroup::isKnown)
        ? new Source.DataFile(file)
        : new Source.DataFile(
            file,
            groups.stream().mapToLong(RowGroup::least).min().orElseThrow(),
            groups.stream().mapToLong(RowGroup::greatest).max().orElseThrow());
  }
}
