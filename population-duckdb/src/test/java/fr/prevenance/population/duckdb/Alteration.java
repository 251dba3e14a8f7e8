package fr.prevenance.population.duckdb;

import java.util.Random;

/**
 * What may happen to a population between two deliveries: people leave, come, move together, earn
 * something else, are known better or less, and object. Most of it does not happen each time, so
 * that each kind of change is at times the only one.
 */
final class Alteration {
  private static final String PERSONS = "personnes";

  private final long seed;
  private final Random random;

  Alteration(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
  }

  /** Writes the tables of one delivery, altered, as those of another. */
  void write(Delivery from, Delivery to) {
    String clusters = clusters(from);
    String gone = sometimes("grappe, 'gone'");
    String anew = sometimes("grappe, 'anew'");
    for (Table table : Table.values()) {
      String rows =
          "(SELECT * FROM " + Increments.files(from, table.folder) + " WHERE NOT " + gone + ")";
      String stay = "SELECT * REPLACE (" + replaced(table) + ", " + clusters + ") FROM " + rows;
      String left = table == Table.MEMBERS ? " WHERE NOT " + sometimes("personne, groupe") : "";
      String come = "SELECT * REPLACE (" + table.renamed + ") FROM " + rows + " WHERE " + anew;
      to.table(table.folder, stay + left + " UNION ALL BY NAME " + come);
    }
    excluding(to, random.nextBoolean() ? seed : seed + 1);
  }

  private enum Table {
    PEOPLE(PERSONS, "id + 5000000 AS id, grappe + 5000000 AS grappe"),
    FAMILIES("famille", PEOPLE.renamed),
    MEMBERS(
        "appartenances/famille",
        "personne + 5000000 AS personne, groupe + 5000000 AS groupe, grappe + 5000000 AS grappe");

    private final String folder;
    private final String renamed;

    Table(String folder, String renamed) {
      this.folder = folder;
      this.renamed = renamed;
    }
  }

  /** Some people of a delivery object, have died, or receive a right already. */
  static void excluding(Delivery delivery, long seed) {
    delivery.table(
        "exclusions",
        """
        SELECT 'personne' AS entite, id, CASE WHEN id %% 2 = 0 THEN 'complement-familial' END AS droit,
          CASE WHEN id %% 3 = 0 THEN 'opposition' ELSE 'déjà bénéficiaire' END AS motif
        FROM %s WHERE hash(id, %d) %% 25 = 0
        """
            .formatted(Increments.files(delivery, PERSONS), seed));
  }

  private String replaced(Table table) {
    return switch (table) {
      case PEOPLE ->
          "CASE WHEN %s THEN NULL ELSE date_de_naissance END AS date_de_naissance, CASE WHEN %s THEN 90000 ELSE remuneration_nette_sur_six_mois END AS remuneration_nette_sur_six_mois"
              .formatted(sometimes("id, 'birth'"), sometimes("id, 'pay'"));
      case FAMILIES ->
          "CASE WHEN %s THEN 'métropole' ELSE territoire END AS territoire, CASE WHEN %s THEN revenu_net_categoriel_n_2 + 1 ELSE revenu_net_categoriel_n_2 END AS revenu_net_categoriel_n_2"
              .formatted(sometimes("id, 'territory'"), sometimes("id, 'income'"));
      case MEMBERS ->
          "CASE WHEN %s THEN 'enfant' ELSE role END AS role, CASE WHEN %s THEN 0.5::DOUBLE ELSE part END AS part"
              .formatted(sometimes("personne, groupe, 'role'"), sometimes("personne, 'share'"));
    };
  }

  /** Some join the first, with all who are in it. */
  private String clusters(Delivery from) {
    return "CASE WHEN %s THEN (SELECT min(grappe) FROM %s) ELSE grappe END AS grappe"
        .formatted(sometimes("grappe, 'joined'"), Increments.files(from, PERSONS));
  }

  /** SQL: for a few, for one in four, or more often for nobody. */
  private String sometimes(String what) {
    int n = random.nextInt(4) == 0 ? random.nextBoolean() ? 40 : 4 : 0;
    return n == 0 ? "false" : "(hash(" + what + ", " + seed + ") % " + n + " = 0)";
  }
}
