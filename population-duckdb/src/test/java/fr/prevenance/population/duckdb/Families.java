package fr.prevenance.population.duckdb;

import java.nio.file.Path;

/** Three families: 10 is entitled to allocations familiales, 20 is not, 30 lacks a fact. */
final class Families {
  private static final String PERSONS =
      """
      SELECT id, grappe, birth AS date_de_naissance, pay AS remuneration_nette_sur_six_mois,
        stay AS sejour_regulier, 12::BIGINT AS mois_en_france_sur_douze
      FROM (VALUES
        (1::BIGINT, 1::BIGINT, DATE '1985-01-31', 200000::BIGINT, true),
        (2, 1, DATE '1986-05-04', 150000, true),
        (3, 1, DATE '2015-02-28', NULL, true),
        (4, 1, DATE '2018-12-31', NULL, true),
        (5, 2, DATE '1990-03-03', 120000, true),
        (6, 2, DATE '2019-04-04', NULL, true),
        (7, 3, DATE '1988-05-05', 100000, true),
        (8, 3, DATE '2016-06-06', NULL, true),
        (9, 3, NULL, NULL, true)) AS t(id, grappe, birth, pay, stay)
      """;

  private static final String FAMILIES =
      """
      SELECT * FROM (VALUES
        (10::BIGINT, 1::BIGINT, 'métropole', 3000000::BIGINT, false),
        (20, 2, 'métropole', 3000000, false),
        (30, 3, 'métropole', 3000000, false))
      AS t(id, grappe, territoire, revenu_net_categoriel_n_2, changement_de_situation_depuis_n_2)
      """;

  private static final String MEMBERS =
      """
      SELECT cluster AS grappe, person AS personne, family AS groupe, role, rang::INTEGER AS rang,
        1.0::DOUBLE AS part, true AS principal
      FROM (VALUES
        (1::BIGINT, 1::BIGINT, 10::BIGINT, 'parent', 1),
        (1, 2, 10, 'parent', 2),
        (1, 3, 10, 'enfant', 3),
        (1, 4, 10, 'enfant', 4),
        (2, 5, 20, 'parent', 1),
        (2, 6, 20, 'enfant', 2),
        (3, 7, 30, 'parent', 1),
        (3, 8, 30, 'enfant', 2),
        (3, 9, 30, 'enfant', 3)) AS t(cluster, person, family, role, rang)
      """;

  private Families() {}

  static Delivery in(Path folder) {
    return told(folder)
        .table("personnes", PERSONS)
        .table("famille", FAMILIES)
        .table("appartenances/famille", MEMBERS);
  }

  /** With the facts of these families, and no table yet. */
  static Delivery told(Path folder) {
    return Delivery.without(folder)
        .with(
            "      - {nom: famille . revenu net catégoriel N-2, source: CNAF}\n",
            """
                  - {nom: famille . revenu net catégoriel N-2, source: CNAF, certifiée: oui}
                  - {nom: famille . changement de situation depuis N-2, source: CNAF, certifiée: oui}
            """)
        .with(
            "rémunération nette sur six mois, source: CNAF",
            "rémunération nette sur six mois, source: CNAF, certifiée: oui")
        .with("séjour régulier, source: CNAF", "séjour régulier, source: CNAF, certifiée: oui");
  }

  /** The same, with some left out. */
  static Delivery excluding(Path folder, String values) {
    return in(folder)
        .with("format: parquet\n", "format: parquet\nexclusions: oui\n")
        .table(
            "exclusions",
            "SELECT entite, id::BIGINT AS id, droit::VARCHAR AS droit, motif FROM (VALUES "
                + values
                + ") AS t(entite, id, droit, motif)");
  }
}
