package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The Parquet files of one table: each must have the columns wanted, of the same types. */
final class ParquetFiles {
  private final Engine engine;
  private final String folder;
  private final List<Path> files;
  private final List<WantedColumn> wanted;
  private final List<DatasetIssue> issues = new ArrayList<>();

  ParquetFiles(Engine engine, String folder, List<Path> files, List<WantedColumn> wanted) {
    this.engine = engine;
    this.folder = folder;
    this.files = files;
    this.wanted = wanted;
  }

  Source open() throws DatasetException {
    Map<String, String> types = new LinkedHashMap<>();
    for (Path file : files) {
      Map<String, String> found = columns(file);
      if (file.equals(files.getFirst())) {
        types.putAll(checked(file, found));
      } else {
        checkSame(file, checked(file, found), types);
      }
    }
    if (!issues.isEmpty()) {
      throw new DatasetException(issues);
    }
    return new Source(
        folder,
        columns(types),
        Sql.parquet(files),
        read(types),
        files.stream().map(Source.DataFile::new).toList(),
        "(SELECT %s, parse_filename(filename) AS %s, file_row_number + 1 AS %s FROM %s)"
            .formatted(
                columns(types),
                Sql.name(Source.FILE),
                Sql.name(Source.RECORD),
                Sql.parquet(files, ", filename = true, file_row_number = true")));
  }

  private Map<String, String> columns(Path file) throws DatasetException {
    Map<String, String> columns = new LinkedHashMap<>();
    try {
      engine
          .all(
              "DESCRIBE SELECT * FROM " + Sql.parquet(List.of(file)),
              row -> Map.entry(row.getString(1), row.getString(2)))
          .forEach(column -> columns.put(column.getKey(), column.getValue()));
    } catch (DatasetException unreadable) {
      throw new DatasetException(
          new DatasetIssue(
              "fichier-illisible",
              label(file),
              "",
              "Ce n'est pas un fichier Parquet lisible.",
              "Livrez-le à nouveau, entier."));
    }
    return columns;
  }

  private Map<String, String> checked(Path file, Map<String, String> found) {
    Map<String, String> types = new LinkedHashMap<>();
    for (WantedColumn column : wanted) {
      String type = found.get(column.name());
      if (type != null) {
        types.put(column.name(), type);
        if (!column.kind().accepts(type)) {
          issues.add(mistyped(file, column, type));
        }
      } else if (!column.isOptional()) {
        issues.add(SourceFiles.missing(label(file), column, found.keySet()));
      }
    }
    return types;
  }

  private DatasetIssue mistyped(Path file, WantedColumn column, String type) {
    return new DatasetIssue(
        "type-incorrect",
        label(file),
        "colonne " + column.name(),
        "La colonne « %s » est de type %s.".formatted(column.name(), type),
        "Écrivez-la en %s%s."
            .formatted(
                column.kind().parquetWords(),
                column.kind() == ColumnKind.INTEGER ? " (centimes pour des euros)" : ""));
  }

  private void checkSame(Path file, Map<String, String> types, Map<String, String> first) {
    if (issues.isEmpty() && !types.equals(first)) {
      issues.add(
          new DatasetIssue(
              "fichiers-différents",
              label(file),
              "",
              "Ce fichier n'a pas les mêmes colonnes, ou pas les mêmes types, que « %s »."
                  .formatted(label(files.getFirst())),
              "Écrivez tous les fichiers d'une table de la même façon, colonnes « __na »"
                  + " comprises."));
    }
  }

  private String columns(Map<String, String> types) {
    Map<String, String> read = read(types);
    return types.keySet().stream()
        .map(name -> as(name, types.getOrDefault(name, ""), read.getOrDefault(name, "")))
        .collect(Collectors.joining(", "));
  }

  private static String as(String name, String type, String read) {
    String column = Sql.name(name);
    return switch (read) {
      // An empty text says as little as none.
      case "VARCHAR" -> "nullif(" + column + ", '') AS " + column;
      default -> type.equals(read) ? column : column + "::" + read + " AS " + column;
    };
  }

  private Map<String, String> read(Map<String, String> types) {
    Map<String, String> read = new LinkedHashMap<>();
    for (WantedColumn column : wanted) {
      String type = types.get(column.name());
      if (type != null) {
        read.put(column.name(), column.kind().read(type));
      }
    }
    return read;
  }

  private String label(Path file) {
    return folder + "/" + file.getFileName();
  }
}
