package fr.prevenance.population.duckdb.generate;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.dataset.Opening;
import fr.prevenance.population.dataset.Purpose;
import fr.prevenance.population.dataset.Use;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Progress;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.fictive.FictivePopulation;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A fictional population that is written to a folder, and how it is read again. */
public record Fiction(Path folder) {
  public static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final List<RightPack> PACKS = packs();
  static final FactDictionary DICTIONARY =
      RightPacks.dictionary(List.of(RightPacks.BUNDLED), PACKS);

  private static List<RightPack> packs() {
    try {
      return RightPacks.bundled();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** In blocks of 4,000 persons. */
  public static Fiction of(Path folder, long people, long seed, int threads) throws Exception {
    FictivePopulation population = new FictivePopulation(people, seed, DAY, 4_000);
    new Generation(population, DICTIONARY).write(folder, threads, Progress.NONE);
    return new Fiction(folder);
  }

  Dataset toDescribe() throws DatasetException {
    DatasetDescription description = DatasetFile.read(folder, DICTIONARY);
    return granted(description, DatasetRequest.toDescribe(description, DAY));
  }

  Dataset toDetect() throws DatasetException {
    DatasetDescription description = DatasetFile.read(folder, DICTIONARY);
    List<String> served = description.processing().rights();
    return toDetect(PACKS.stream().filter(pack -> served.contains(pack.slug())).toList());
  }

  public Dataset toDetect(List<RightPack> rights) throws DatasetException {
    DatasetDescription description = DatasetFile.read(folder, DICTIONARY);
    return granted(
        description, new DatasetRequest(Purpose.INFORM, Use.DETECTION, DAY, DAY, rights));
  }

  /** For both versions of rights, with where people live. */
  public Dataset toStudy(List<RightPack> rights) throws DatasetException {
    DatasetDescription description = DatasetFile.read(folder, DICTIONARY);
    return granted(
        description,
        DatasetRequest.toStudy(description, DAY, DAY, rights, Set.of("logement . commune")));
  }

  /** As packaged. */
  public static RightPack right(String slug) {
    return PACKS.stream().filter(pack -> pack.slug().equals(slug)).findFirst().orElseThrow();
  }

  private static Dataset granted(DatasetDescription description, DatasetRequest request) {
    return switch (description.open(request)) {
      case Opening.Granted(Dataset dataset) -> dataset;
      case Opening.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  public Population open(Dataset dataset, Path privateFolder) throws DatasetException {
    return Population.open(dataset, resources(privateFolder), Progress.NONE);
  }

  public static Resources resources(Path privateFolder) {
    return new Resources(500_000_000, 2, privateFolder);
  }

  /** The one number of a query over a table, whose name in the query is {@code $table}. */
  double number(String query) throws SQLException {
    return numbers(query).getFirst();
  }

  /** The numbers of the one row of a query; {@code $(folder)} is a table. */
  List<Double> numbers(String query) throws SQLException {
    String sql =
        query.replaceAll("\\$\\(([a-z/-]+)\\)", "read_parquet('" + folder + "/$1/*.parquet')");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      List<Double> numbers = new ArrayList<>();
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        numbers.add(row.getDouble(column));
      }
      return numbers;
    }
  }
}
