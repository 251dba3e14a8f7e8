package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Clusters computed from memberships: the least id among the persons linked, directly or not. Each
 * round, groups take the least label of their members, members that of their groups, and then the
 * label of their label's owner, until nothing changes. Tables spill under the memory limit.
 */
final class Clusters {
  private static final String PERSONS = "etiquettes";

  private final Engine engine;
  private final Map<String, String> relations = new LinkedHashMap<>();

  private Clusters(Engine engine) {
    this.engine = engine;
  }

  /**
   * @param raw every table with its rows
   * @param memberships by kind
   */
  static Clusters of(Engine engine, Map<DatasetTable, Source> raw, Map<String, Source> memberships)
      throws DatasetException {
    Clusters clusters = new Clusters(engine);
    clusters.gather(raw, memberships);
    clusters.spread();
    clusters.name(raw, memberships);
    return clusters;
  }

  String ofPersons() {
    return PERSONS;
  }

  /** The clusters of a table's rows, as columns id and grappe. */
  String of(DatasetTable table) {
    return relations.getOrDefault(table.entity(), PERSONS);
  }

  private void gather(Map<DatasetTable, Source> raw, Map<String, Source> memberships)
      throws DatasetException {
    engine.run("CREATE TABLE " + PERSONS + " (id BIGINT, grappe BIGINT)");
    for (Map.Entry<DatasetTable, Source> table : raw.entrySet()) {
      if (table.getKey().isOfPersons()) {
        engine.run(
            "INSERT INTO %s SELECT DISTINCT id, id FROM %s WHERE id IS NOT NULL"
                .formatted(PERSONS, table.getValue().relation()));
      }
    }
    engine.run("CREATE TABLE liens (sorte INTEGER, groupe BIGINT, personne BIGINT)");
    int kind = 0;
    for (Source source : memberships.values()) {
      engine.run(
          "INSERT INTO liens SELECT DISTINCT %d, groupe, personne FROM %s"
              .formatted(kind++, source.relation()));
      checkPersons(source);
    }
  }

  private void checkPersons(Source source) throws DatasetException {
    List<Long> unknown =
        engine.all(
            """
            SELECT personne FROM %s m
            WHERE personne IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s p WHERE p.id = m.personne)
            LIMIT 1
            """
                .formatted(source.relation(), PERSONS),
            row -> row.getLong(1));
    if (!unknown.isEmpty()) {
      throw source.fault(
          engine,
          "personne = " + unknown.getFirst(),
          "personne " + unknown.getFirst(),
          "personne-inconnue",
          "L'identifiant %d n'est pas dans « personnes ».".formatted(unknown.getFirst()),
          "Livrez-le, ou retirez son appartenance.");
    }
  }

  private void spread() throws DatasetException {
    do {
      engine.run(
          "CREATE OR REPLACE TABLE groupes AS SELECT sorte, groupe, min(grappe) AS grappe FROM"
              + " liens JOIN etiquettes ON id = personne GROUP BY sorte, groupe");
      engine.run(
          "CREATE OR REPLACE TABLE voisins AS SELECT personne, min(grappe) AS grappe FROM liens"
              + " JOIN groupes USING (sorte, groupe) GROUP BY personne");
      engine.run(
          "CREATE OR REPLACE TABLE suite AS SELECT e.id, least(e.grappe, coalesce(v.grappe,"
              + " e.grappe)) AS grappe FROM etiquettes e LEFT JOIN voisins v ON v.personne = e.id");
      engine.run(
          "CREATE OR REPLACE TABLE suite AS SELECT s.id, least(s.grappe, t.grappe) AS grappe FROM"
              + " suite s JOIN suite t ON t.id = s.grappe");
    } while (hasChanged());
  }

  private boolean hasChanged() throws DatasetException {
    long changed =
        engine.number(
            "SELECT count(*) FROM suite s JOIN etiquettes e USING (id) WHERE s.grappe <>"
                + " e.grappe");
    engine.run("CREATE OR REPLACE TABLE etiquettes AS SELECT * FROM suite");
    return changed > 0;
  }

  /** Groups without member are clusters of their own, told from persons by a negative label. */
  private void name(Map<DatasetTable, Source> raw, Map<String, Source> memberships)
      throws DatasetException {
    List<String> kinds = List.copyOf(memberships.keySet());
    int tables = raw.size();
    int place = 0;
    for (Map.Entry<DatasetTable, Source> table : raw.entrySet()) {
      place++;
      if (!table.getKey().isOfPersons()) {
        String relation = "grappes_" + place;
        engine.run(
            """
            CREATE TABLE %s AS SELECT r.id, coalesce(g.grappe, -(r.id * %d + %d)) AS grappe
            FROM (SELECT DISTINCT id FROM %s WHERE id IS NOT NULL) r
            LEFT JOIN groupes g ON g.sorte = %d AND g.groupe = r.id
            """
                .formatted(
                    relation,
                    tables,
                    place,
                    table.getValue().relation(),
                    kinds.indexOf(table.getKey().entity())));
        relations.put(table.getKey().entity(), relation);
      }
    }
    for (String used : List.of("liens", "groupes", "voisins", "suite")) {
      engine.run("DROP TABLE " + used);
    }
  }

  /** Forgets them, once tables have been written with them. */
  void drop() throws DatasetException {
    for (String relation : relations.values()) {
      engine.run("DROP TABLE " + relation);
    }
    engine.run("DROP TABLE " + PERSONS);
  }
}
