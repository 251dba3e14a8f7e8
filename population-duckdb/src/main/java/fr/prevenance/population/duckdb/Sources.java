package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetIssue;
import fr.prevenance.population.dataset.DatasetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The tables of an opened dataset, checked and arranged.
 *
 * @param entities by table
 * @param memberships by kind of group
 * @param rows of each entity
 * @param exclusions where the dataset delivers them
 */
record Sources(
    Map<DatasetTable, Source> entities,
    Map<String, Source> memberships,
    Map<String, Long> rows,
    Optional<ExclusionTable> exclusions) {

  /**
   * @param sealed opens the files; none where they are plain
   */
  static Sources open(
      Engine engine,
      Staging staging,
      Optional<SealedTables> sealed,
      Workbench bench,
      Dataset dataset,
      Progress progress)
      throws DatasetException {
    return new Opener(engine, staging, sealed, bench, dataset, progress).open();
  }

  Source entity(String name) {
    return entities.entrySet().stream()
        .filter(table -> table.getKey().entity().equals(name))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }

  /** The memberships of a kind that the dataset delivers. */
  Source kind(String name) {
    return Objects.requireNonNull(memberships.get(name));
  }

  private static final class Opener {
    private final Engine engine;
    private final Dataset dataset;
    private final DatasetDescription description;
    private final SourceFiles files;
    private final Staging staging;
    private final Workbench bench;
    private final Progress progress;
    private final Map<DatasetTable, Source> entities = new LinkedHashMap<>();
    private final Map<String, Source> memberships = new LinkedHashMap<>();

    Opener(
        Engine engine,
        Staging staging,
        Optional<SealedTables> sealed,
        Workbench bench,
        Dataset dataset,
        Progress progress) {
      this.engine = engine;
      this.staging = staging;
      this.bench = bench;
      this.dataset = dataset;
      this.description = dataset.description();
      this.files = new SourceFiles(engine, description, sealed);
      this.progress = progress;
    }

    Sources open() throws DatasetException {
      progress.at("Ouverture des fichiers", 0);
      openFiles();
      arrange();
      return new Sources(entities, memberships, check(), exclusions());
    }

    private Optional<ExclusionTable> exclusions() throws DatasetException {
      return description.hasExclusions()
          ? Optional.of(ExclusionTable.open(engine, staging, files, entities))
          : Optional.empty();
    }

    /** The faults of all tables are told together. */
    private void openFiles() throws DatasetException {
      List<DatasetIssue> issues = new ArrayList<>();
      boolean hasClusters = description.hasClusters();
      for (DatasetTable table : dataset.tables()) {
        try {
          entities.put(table, files.open(table.folder(), WantedColumn.of(table, hasClusters)));
        } catch (DatasetException e) {
          issues.addAll(e.issues());
        }
        if (table.hasMembers()) {
          try {
            memberships.put(
                table.entity(),
                files.open(table.membershipsFolder(), WantedColumn.ofMemberships(hasClusters)));
          } catch (DatasetException e) {
            issues.addAll(e.issues());
          }
        }
      }
      if (!issues.isEmpty()) {
        throw new DatasetException(issues);
      }
    }

    private void arrange() throws DatasetException {
      progress.at("Rangement par grappe", 0);
      RawTables tables = new RawTables(bench, staging);
      Optional<Clusters> clusters =
          description.hasClusters()
              ? Optional.empty()
              : Optional.of(Clusters.of(engine, bench, tables, entities, memberships));
      Arrangement arrangement =
          new Arrangement(engine, bench, tables, files, clusters, dataset.day());
      double done = 0;
      for (Map.Entry<DatasetTable, Source> table : entities.entrySet()) {
        table.setValue(arrangement.entities(table.getKey(), table.getValue()));
        progress.at("Rangement par grappe", ++done / tables());
      }
      for (Map.Entry<String, Source> kind : memberships.entrySet()) {
        kind.setValue(arrangement.memberships(kind.getValue()));
        progress.at("Rangement par grappe", ++done / tables());
      }
      if (clusters.isPresent()) {
        clusters.get().drop();
      }
    }

    private int tables() {
      return entities.size() + memberships.size();
    }

    private Map<String, Long> check() throws DatasetException {
      Map<String, Long> rows = new LinkedHashMap<>();
      for (Map.Entry<DatasetTable, Source> table : entities.entrySet()) {
        progress.at("Contrôle des identifiants", (double) rows.size() / entities.size());
        rows.put(table.getKey().entity(), new IdentityCheck(engine, table.getValue()).run());
      }
      for (Source kind : memberships.values()) {
        checkClusters(kind);
      }
      return rows;
    }

    /** A membership without cluster would be in no range. */
    private void checkClusters(Source kind) throws DatasetException {
      String sql =
          "SELECT personne IS NULL OR groupe IS NULL FROM %s WHERE grappe IS NULL LIMIT 1"
              .formatted(kind.relation());
      Optional<Boolean> isIncomplete = engine.first(sql, row -> row.getBoolean(1));
      if (isIncomplete.isEmpty()) {
        return;
      }
      throw isIncomplete.get()
          ? MembershipFaults.withoutEnd(engine, kind)
          : kind.fault(
              engine,
              "grappe IS NULL",
              "",
              "grappe-absente",
              "Cette appartenance n'a pas de grappe.",
              "Donnez celle de la personne et du groupe.");
    }
  }
}
