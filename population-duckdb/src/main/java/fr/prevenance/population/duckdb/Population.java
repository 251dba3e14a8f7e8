package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.ClusterRange;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.DatasetTable;
import fr.prevenance.population.dataset.Use;
import fr.prevenance.rules.Column;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * An opened dataset as DuckDB reads it. Safe for many threads, each with a {@linkplain #reader
 * reader} of its own.
 */
public final class Population implements AutoCloseable {
  private final Dataset dataset;
  private final Resources resources;
  private final Engine engine;
  private final Staging staging;
  private final Sources sources;
  private final Vocabulary vocabulary;
  private final AtomicInteger writers = new AtomicInteger();

  private Population(
      Dataset dataset,
      Resources resources,
      Engine engine,
      Staging staging,
      Sources sources,
      Map<String, Vocabulary.Listed> words) {
    this.dataset = dataset;
    this.resources = resources;
    this.engine = engine;
    this.staging = staging;
    this.sources = sources;
    this.vocabulary = new Vocabulary(engine, words);
  }

  /**
   * Arranges what is not as ranges are read: CSV, files that are not sorted by cluster, monthly
   * rows. Checks files, columns, identifiers and memberships, all of them: whoever detects has
   * written nothing yet. What a fact's cell holds is checked when it is {@linkplain #reader read},
   * or by {@link #check}.
   *
   * @throws DatasetException with the faults of the files
   * @throws ResourcesExhausted when memory or room is lacking
   */
  public static Population open(Dataset dataset, Resources resources, Progress progress)
      throws DatasetException {
    return open(
        dataset,
        resources,
        (engine, staging) -> new LocalWorkbench(engine, staging, resources.threads()),
        progress);
  }

  /**
   * The same, with tables arranged elsewhere.
   *
   * @param bench closed when this returns
   */
  public static Population open(
      Dataset dataset, Resources resources, Workbench bench, Progress progress)
      throws DatasetException {
    return open(dataset, resources, (_, _) -> bench, progress);
  }

  /** Makes a workbench, with DuckDB at hand. */
  private interface BenchMaking {
    Workbench make(Engine engine, Staging staging);
  }

  private static Population open(
      Dataset dataset, Resources resources, BenchMaking making, Progress progress)
      throws DatasetException {
    Engine engine = Engine.start(resources);
    Staging staging = new Staging(engine, resources.privateFolder());
    try (Workbench bench = making.make(engine, staging)) {
      var sealed = SealedTables.of(dataset.description(), resources.key(), staging);
      Sources sources = Sources.open(engine, staging, sealed, bench, dataset, progress);
      Population population =
          new Population(dataset, resources, engine, staging, sources, Map.of());
      if (!sources.memberships().isEmpty()) {
        bench.check(population, progress);
      }
      return population;
    } catch (DatasetException | RuntimeException e) {
      engine.close();
      staging.close();
      throw e;
    }
  }

  /**
   * This population in words, for {@link #replica}: where its rows are, not the rows.
   *
   * @param facts that will be read there
   */
  public String blueprint(Collection<String> facts) throws DatasetException {
    reader(facts).close();
    return Blueprint.of(sources, vocabulary).written();
  }

  /**
   * A population that another process has opened and keeps open, read from the same files.
   *
   * @param dataset the same, opened in this process
   */
  public static Population replica(Dataset dataset, Resources resources, String blueprint)
      throws DatasetException {
    Blueprint told = Blueprint.read(blueprint);
    Engine engine = Engine.start(resources);
    return new Population(
        dataset,
        resources,
        engine,
        new Staging(engine, resources.privateFolder()),
        told.sources(dataset),
        told.words());
  }

  public Dataset dataset() {
    return dataset;
  }

  /** Rows of a table, by entity. */
  public Map<String, Long> rows() {
    return sources.rows();
  }

  /**
   * All clusters, cut into ranges of about so many persons (rows of groups where there are no
   * persons): the same for the same data.
   */
  public List<ClusterRange> partitions(int about) throws DatasetException {
    boolean hasPersons = sources.rows().containsKey(DatasetTable.PERSON);
    String relation =
        sources.entities().entrySet().stream()
            .filter(table -> !hasPersons || table.getKey().isOfPersons())
            .map(table -> "SELECT grappe FROM " + table.getValue().relation())
            .collect(Collectors.joining(" UNION ALL ", "(", ")"));
    try (Engine own = engine.beside()) {
      return new Partitioning(own, relation, about).ranges();
    }
  }

  /**
   * A reader for one thread.
   *
   * @param facts full names, among those of the {@linkplain #dataset dataset} that may be read; no
   *     other column is
   * @throws IllegalStateException when the dataset has been opened to be described: its facts are
   *     counted, and nobody's row is handed out
   */
  public BatchReader reader(Collection<String> facts) throws DatasetException {
    if (dataset.use() == Use.DESCRIPTION) {
      throw new IllegalStateException("Opened to be described, not to be read");
    }
    return rowReader(facts);
  }

  /** A reader whose batches do not leave this package. */
  BatchReader rowReader(Collection<String> facts) throws DatasetException {
    Set<String> asked = new TreeSet<>(facts);
    for (String name : asked) {
      if (dataset.fact(name).isEmpty()) {
        throw new IllegalArgumentException("Not a fact that may be read: " + name);
      }
    }
    Engine own = engine.beside();
    BatchReader reader = new BatchReader(own, sources.exclusions());
    for (Map.Entry<DatasetTable, Source> table : sources.entities().entrySet()) {
      List<FactColumn> columns = new ArrayList<>();
      for (DatasetFact fact : table.getKey().facts()) {
        if (asked.contains(fact.name())) {
          columns.add(new FactColumn(fact, table.getValue(), words(fact, table.getValue())));
        }
      }
      reader.add(table.getKey().entity(), new TableReader(own, table.getValue(), columns));
    }
    for (Map.Entry<String, Source> kind : sources.memberships().entrySet()) {
      reader.add(kind.getKey(), memberships(own, kind.getKey(), kind.getValue()));
    }
    return reader;
  }

  Sources sources() {
    return sources;
  }

  /** For one thread. */
  Engine beside() throws DatasetException {
    return engine.beside();
  }

  /** For one thread. */
  ClusterTable clusterTable() throws DatasetException {
    return new ClusterTable(engine.beside(), writers.getAndIncrement());
  }

  FindingFiles findingFiles(Path out) throws DatasetException {
    return new FindingFiles(
        engine.beside(),
        new ResultFiles(out, sealing(), resources.privateFolder()),
        dataset.day(),
        dataset.description().expiresOn(),
        writers.getAndIncrement());
  }

  /** What is found in sealed data is sealed with their key. */
  private Optional<FileKey> sealing() {
    return dataset.description().isSealed() ? resources.key() : Optional.empty();
  }

  private Vocabulary.Words words(DatasetFact fact, Source source) throws DatasetException {
    return fact.type() == Column.Type.TEXT
        ? vocabulary.of(source, fact.column())
        : Vocabulary.Words.NONE;
  }

  private MembershipReader memberships(Engine own, String kind, Source source)
      throws DatasetException {
    Vocabulary.Words roles = vocabulary.of(source, WantedColumn.ROLE);
    if (roles.areTooMany()) {
      throw new DatasetException(
          new DatasetIssue(
              "trop-de-rôles",
              source.label(),
              "colonne " + WantedColumn.ROLE,
              "Cette colonne a plus de mots qu'il n'y a de rôles.",
              "Écrivez-y les rôles des droits, tels que « parent » ou « enfant »."));
    }
    return new MembershipReader(
        own,
        kind,
        source,
        roles,
        new MembershipFaults(
            own, kind, source, sources.entity(DatasetTable.PERSON), sources.entity(kind)));
  }

  /**
   * Reads every fact once, and refuses what cannot be: numbers that are none, values said not to be
   * applicable.
   *
   * @throws DatasetException with the faults, not more than a score
   */
  public void check(Progress progress) throws DatasetException {
    List<String> facts = dataset.facts().stream().map(DatasetFact::name).toList();
    new RangeCheck(this, facts, progress).run(resources.threads());
  }

  /** Counts what the tables hold, without singling anybody out. */
  public PopulationProfile profile(Progress progress) throws DatasetException {
    try (Engine own = engine.beside()) {
      return new Profiling(own, dataset, sources, progress).run();
    }
  }

  /** Forgets everything, and deletes what was written in the private folder. */
  @Override
  public void close() {
    engine.close();
    staging.close();
  }
}
