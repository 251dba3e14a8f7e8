package fr.prevenance.population.duckdb;

/**
 * Seeded families of one or two parents and up to four children, some of whom alternate between
 * two; with the facts of {@link Families}, now and then unknown.
 */
final class RandomFamilies {
  private static final int CLUSTERS = 90;

  private final String seed;

  RandomFamilies(long seed) {
    this.seed = Long.toString(seed);
  }

  Delivery write(Delivery delivery) {
    return delivery
        .table("personnes", people("SELECT id, grappe, " + facts() + " FROM people"))
        .table("famille", people(families()))
        .table("appartenances/famille", people(members()));
  }

  /** Someone is a parent (rank 0 or 1) or a child; some parents live apart. */
  private String people(String query) {
    return """
    WITH people AS (
      SELECT c AS grappe, c * 10 + k AS id, k AS place, hash(c, 'apart', %1$s) %% 4 = 0 AS apart
      FROM range(%2$d) clusters(c), range(6) places(k)
      WHERE k = 0 OR (k = 1 AND hash(c, 'couple', %1$s) %% 3 > 0)
        OR k - 2 BETWEEN 0 AND hash(c, 'children', %1$s)::HUGEINT %% 5 - 1)
    """
            .formatted(seed, CLUSTERS)
        + query;
  }

  private String facts() {
    return """
    CASE WHEN %s THEN NULL WHEN place < 2 THEN DATE '1970-01-01' + (%s)
      ELSE DATE '2004-01-01' + (%s) END AS date_de_naissance,
    CASE WHEN %s THEN NULL WHEN place < 2 THEN (%s)::BIGINT ELSE 0 END AS remuneration_nette_sur_six_mois,
    NOT %s AS sejour_regulier, 12::BIGINT AS mois_en_france_sur_douze
    """
        .formatted(
            oneIn(25, "birth"),
            any(9_000, "parent"),
            any(7_600, "child"),
            oneIn(25, "lack"),
            any(500_000, "pay"),
            oneIn(12, "stay"));
  }

  private String families() {
    return """
    SELECT id, grappe, CASE WHEN %s THEN 'outre-mer' ELSE 'métropole' END AS territoire,
      CASE WHEN %s THEN NULL ELSE (%s)::BIGINT END AS revenu_net_categoriel_n_2,
      %s AS changement_de_situation_depuis_n_2
    FROM people WHERE place = 0 OR (place = 1 AND apart)
    """
        .formatted(
            oneIn(9, "territory"),
            oneIn(15, "unknown"),
            any(12_000_000, "income"),
            oneIn(12, "changed"));
  }

  private static String members() {
    return """
    SELECT grappe, id AS personne, CASE WHEN place = 1 AND apart THEN id ELSE grappe * 10 END AS groupe,
      CASE WHEN place < 2 THEN 'parent' ELSE 'enfant' END AS role, (place + 1)::INTEGER AS rang,
      CASE WHEN place > 1 AND apart THEN 0.5::DOUBLE ELSE 1 END AS part, true AS principal
    FROM people
    UNION ALL
    SELECT c.grappe, c.id, p.id, 'enfant', (c.place + 1)::INTEGER, 0.5::DOUBLE, false
    FROM people c JOIN people p ON p.grappe = c.grappe AND p.place = 1 AND p.apart AND c.place > 1
    """;
  }

  private String oneIn(int n, String what) {
    return "(hash(id, '" + what + "', " + seed + ") % " + n + " = 0)";
  }

  private String any(int below, String what) {
    return "(hash(id, '" + what + "', " + seed + ") % " + below + ")::INTEGER";
  }
}
