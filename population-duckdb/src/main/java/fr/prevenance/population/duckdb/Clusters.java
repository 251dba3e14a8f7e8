package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Clusters computed from memberships: the least id among the persons linked, directly or not. Each
 * round, groups take the least label of their members, members that of their groups, and then the
 * label of their label's owner, until nothing changes. Tables are kept from round to round, so that
 * none is worked out twice, and spill under the memory limit.
 */
final class Clusters {
  private static final String PERSONS = "etiquettes";

  private final Engine engine;
  private final Workbench bench;
  private final RawTables tables;
  private final Map<String, String> relations = new LinkedHashMap<>();

  private Clusters(Engine engine, Workbench bench, RawTables tables) {
    this.engine = engine;
    this.bench = bench;
    this.tables = tables;
  }

  /**
   * @param engine by which faults are told
   * @param raw every table with its rows
   * @param memberships by kind
   */
  static Clusters of(
      Engine engine,
      Workbench bench,
      RawTables tables,
      Map<DatasetTable, Source> raw,
      Map<String, Source> memberships)
      throws DatasetException {
    Clusters clusters = new Clusters(engine, bench, tables);
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
    String persons = "SELECT 0::BIGINT AS id, 0::BIGINT AS grappe WHERE false";
    for (Map.Entry<DatasetTable, Source> table : raw.entrySet()) {
      if (table.getKey().isOfPersons()) {
        persons =
            "SELECT DISTINCT id, id AS grappe FROM %s WHERE id IS NOT NULL"
                .formatted(tables.of(table.getValue()));
      }
    }
    bench.keep(PERSONS, persons);
    List<String> links = new ArrayList<>();
    links.add("SELECT 0 AS sorte, 0::BIGINT AS groupe, 0::BIGINT AS personne WHERE false");
    int kind = 0;
    for (Source source : memberships.values()) {
      links.add(
          "SELECT DISTINCT %d AS sorte, groupe, personne FROM %s"
              .formatted(kind++, tables.of(source)));
      checkPersons(source);
    }
    bench.keep("liens", String.join(" UNION ALL ", links));
  }

  private void checkPersons(Source source) throws DatasetException {
    Optional<List<Object>> unknown =
        bench.first(
            """
            SELECT personne FROM %s m
            WHERE personne IS NOT NULL AND NOT EXISTS (SELECT 1 FROM %s p WHERE p.id = m.personne)
            ORDER BY personne LIMIT 1
            """
                .formatted(tables.of(source), PERSONS));
    if (unknown.isPresent()) {
      Object person = unknown.get().getFirst();
      throw source.fault(
          engine,
          "personne = " + person,
          "personne " + person,
          "personne-inconnue",
          "L'identifiant %s n'est pas dans « personnes ».".formatted(person),
          "Livrez-le, ou retirez son appartenance.");
    }
  }

  private void spread() throws DatasetException {
    long changed;
    do {
      bench.keep(
          "groupes",
          "SELECT sorte, groupe, min(grappe) AS grappe FROM liens JOIN etiquettes ON id = personne"
              + " GROUP BY sorte, groupe");
      bench.keep(
          "suite",
          "SELECT e.id, least(e.grappe, coalesce(v.grappe, e.grappe)) AS grappe FROM etiquettes e"
              + " LEFT JOIN (SELECT personne, min(grappe) AS grappe FROM liens JOIN groupes USING"
              + " (sorte, groupe) GROUP BY personne) v ON v.personne = e.id");
      bench.keep(
          "suivantes",
          "SELECT s.id, least(s.grappe, t.grappe) AS grappe, e.grappe AS avant FROM suite s JOIN"
              + " suite t ON t.id = s.grappe JOIN etiquettes e ON e.id = s.id");
      bench.keep(PERSONS, "SELECT id, grappe FROM suivantes");
      changed =
          bench
              .first("SELECT count(*) FROM suivantes WHERE grappe <> avant")
              .map(row -> ((Number) row.getFirst()).longValue())
              .orElseThrow();
    } while (changed > 0);
  }

  /** Groups without member are clusters of their own, told from persons by a negative label. */
  private void name(Map<DatasetTable, Source> raw, Map<String, Source> memberships)
      throws DatasetException {
    List<String> kinds = List.copyOf(memberships.keySet());
    int count = raw.size();
    int place = 0;
    for (Map.Entry<DatasetTable, Source> table : raw.entrySet()) {
      place++;
      if (!table.getKey().isOfPersons()) {
        String relation = "grappes_" + place;
        bench.keep(
            relation,
            """
            SELECT r.id, coalesce(g.grappe, -(r.id * %d + %d)) AS grappe
            FROM (SELECT DISTINCT id FROM %s WHERE id IS NOT NULL) r
            LEFT JOIN groupes g ON g.sorte = %d AND g.groupe = r.id
            """
                .formatted(
                    count,
                    place,
                    tables.of(table.getValue()),
                    kinds.indexOf(table.getKey().entity())));
        relations.put(table.getKey().entity(), relation);
      }
    }
    for (String used : List.of("liens", "groupes", "suite", "suivantes")) {
      bench.drop(used);
    }
  }

  /** Forgets them, once tables have been written with them. */
  void drop() throws DatasetException {
    for (String relation : relations.values()) {
      bench.drop(relation);
    }
    bench.drop(PERSONS);
  }
}
