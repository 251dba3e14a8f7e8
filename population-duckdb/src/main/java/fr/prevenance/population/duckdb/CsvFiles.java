package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CSV files of one table (RFC 4180, UTF-8, header): every cell wanted must be what its column
 * says.
 */
final class CsvFiles {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final Engine engine;
  private final String folder;
  private final List<Path> files;
  private final List<WantedColumn> wanted;
  private final List<DatasetIssue> issues = new ArrayList<>();

  CsvFiles(Engine engine, String folder, List<Path> files, List<WantedColumn> wanted) {
    this.engine = engine;
    this.folder = folder;
    this.files = files;
    this.wanted = wanted;
  }

  Source open() throws DatasetException {
    List<List<String>> headers = new ArrayList<>();
    for (Path file : files) {
      List<String> header = header(file);
      headers.add(header);
      wanted.stream()
          .filter(column -> !column.isOptional() && !header.contains(column.name()))
          .forEach(column -> issues.add(SourceFiles.missing(label(file), column, header)));
    }
    refuseIfFaulty();
    List<String> parts = new ArrayList<>();
    List<String> delivered = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      checkCells(files.get(i), headers.get(i));
      parts.add(typed(files.get(i), headers.get(i), ""));
      delivered.add(typed(files.get(i), headers.get(i), place(files.get(i))));
    }
    refuseIfFaulty();
    return new Source(folder, "*", union(parts), types(), List.of(), union(delivered));
  }

  private static String union(List<String> parts) {
    return "(" + String.join(" UNION ALL ", parts) + ")";
  }

  private static String place(Path file) {
    return ", %s AS %s, row_number() OVER () AS %s"
        .formatted(
            Sql.text(file.getFileName() + ""), Sql.name(Source.FILE), Sql.name(Source.RECORD));
  }

  private void refuseIfFaulty() throws DatasetException {
    if (!issues.isEmpty()) {
      throw new DatasetException(issues);
    }
  }

  private List<String> header(Path file) throws DatasetException {
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      String line = lines.readLine();
      String names = line == null ? "" : line.replace(BYTE_ORDER_MARK, "");
      return Stream.of(names.split(",", -1)).map(CsvFiles::unquoted).toList();
    } catch (IOException e) {
      throw new DatasetException(unreadable(file, ""));
    }
  }

  private static String unquoted(String name) {
    return name.length() > 1 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1)
        : name;
  }

  private DatasetIssue unreadable(Path file, String place) {
    return new DatasetIssue(
        "fichier-illisible",
        label(file),
        place,
        "Ce n'est pas un fichier CSV lisible.",
        "Écrivez-le en UTF-8, avec des virgules, une ligne d'en-têtes, autant de cellules sur"
            + " chaque ligne, partout la même fin de ligne, et des guillemets doublés dans les"
            + " textes (RFC 4180).");
  }

  /** All cells as texts. */
  private static String texts(Path file, List<String> header) {
    String columns =
        header.stream()
            .map(name -> Sql.text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return "read_csv("
        + Sql.path(file)
        + ", header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"',"
        + " nullstr = '', strict_mode = true, columns = "
        + columns
        + ")";
  }

  /** The first cell of each column that is not what it should be. */
  private void checkCells(Path file, List<String> header) throws DatasetException {
    List<WantedColumn> present = present(header);
    String firsts =
        present.stream()
            .map(column -> column.kind().isBad(Sql.name(column.name())))
            .map(bad -> "min(ligne) FILTER (" + bad + ")")
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT "
            + firsts
            + " FROM (SELECT *, row_number() OVER () AS ligne FROM "
            + texts(file, header)
            + ")";
    List<List<Long>> lines;
    try {
      lines =
          engine.all(
              sql,
              row -> {
                List<Long> found = new ArrayList<>();
                for (int i = 1; i <= present.size(); i++) {
                  long line = row.getLong(i);
                  found.add(row.wasNull() ? 0 : line);
                }
                return found;
              });
    } catch (DatasetException e) {
      issues.add(unreadable(file, ""));
      return;
    }
    for (int i = 0; i < present.size(); i++) {
      long line = lines.getFirst().get(i);
      if (line > 0) {
        issues.add(bad(file, present.get(i), line));
      }
    }
  }

  private DatasetIssue bad(Path file, WantedColumn column, long line) {
    return new DatasetIssue(
        "valeur-incorrecte",
        label(file),
        "enregistrement %d, colonne %s".formatted(line, column.name()),
        "Ce n'est pas %s.".formatted(column.kind().words()),
        "Corrigez la cellule, ou laissez-la vide si la donnée est inconnue.");
  }

  /**
   * @param more columns, each after a comma
   */
  private String typed(Path file, List<String> header, String more) {
    List<WantedColumn> present = present(header);
    String columns =
        wanted.stream()
            .map(column ->
                (present.contains(column)
                        ? column.kind().fromText(Sql.name(column.name()))
                        : "NULL::" + column.kind().readFromText())
                    + " AS "
                    + Sql.name(column.name()))
            .collect(Collectors.joining(", "));
    return "SELECT " + columns + more + " FROM " + texts(file, header);
  }

  private List<WantedColumn> present(List<String> header) {
    return wanted.stream().filter(column -> header.contains(column.name())).toList();
  }

  private Map<String, String> types() {
    Map<String, String> types = new LinkedHashMap<>();
    wanted.forEach(column -> types.put(column.name(), column.kind().readFromText()));
    return types;
  }

  private String label(Path file) {
    return folder + "/" + file.getFileName();
  }
}
