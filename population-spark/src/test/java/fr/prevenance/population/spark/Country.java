package fr.prevenance.population.spark;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.packs.Subjects;
import fr.prevenance.packs.Versions;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.Purpose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fictional country that answers nineteen questions out of twenty of every right: households of
 * one or two adults and up to four children, in every kind of group there is; some children
 * alternate between neighbours. Rows come in no order, in many files of small row groups, so that
 * the members of a household are seldom in the same one. The same for the same number.
 */
final class Country {
  static final LocalDate DAY = LocalDate.of(2026, 7, 15);

  /** A bijection of numbers below 2³¹ that leaves nobody beside a neighbour. */
  private static final String ID = "((h * 8 + r) * 1000003) % 2147483647";

  private static final String MEMBERS =
      """
      CREATE TABLE m AS SELECT h, r, %s AS id, (r < 2)::BOOLEAN AS adulte
      FROM range(%d) t(h), range(6) s(r)
      WHERE r = 0 OR (r = 1 AND hash(h, 1) %% 10 < 6) OR (r > 1 AND r - 1 <= hash(h, 2) %% 5)
      """;

  private final Path folder;
  private final long households;
  private final int files;
  private boolean hasClusters = true;
  private String format = "parquet";
  private Optional<String> monthly = Optional.empty();
  private final List<RightPack> rights;
  private final Map<String, FactDefinition> facts = new LinkedHashMap<>();
  private final Map<String, List<String>> choices = new LinkedHashMap<>();

  /**
   * @param files of each table
   * @param slugs of the rights served; all where none is given
   */
  Country(Path folder, long households, int files, String... slugs) {
    this.folder = folder;
    this.households = households;
    this.files = files;
    this.rights =
        inForce().stream()
            .filter(right -> slugs.length == 0 || List.of(slugs).contains(right.slug()))
            .toList();
    for (RightPack right : rights) {
      for (FactDefinition fact : right.facts()) {
        if (fact.belonging().isEmpty()) {
          facts.putIfAbsent(fact.name(), fact);
          choices.putIfAbsent(fact.name(), right.rules().find(fact.name()).orElseThrow().choices());
        }
      }
    }
  }

  private static List<RightPack> inForce() {
    try {
      List<RightPack> packs = RightPacks.bundled();
      Versions versions = new Versions(packs);
      return versions.slugs().stream()
          .flatMap(slug -> versions.about(slug, DAY).stream())
          .filter(right -> right.isInForce(DAY))
          .toList();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** Without clusters: they are to be computed, over children who link many households in a row. */
  Country withoutClusters() {
    hasClusters = false;
    return this;
  }

  Country inCsv() {
    format = "csv";
    return this;
  }

  /** With a fact, in euros, that is the mean of six months. */
  Country monthly(String fact) {
    monthly = Optional.of(fact);
    return this;
  }

  /** Writes a table anew, in one file. */
  Country table(String table, String rows) throws IOException, SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      Path file = folder.resolve(table).resolve("lot-0." + format);
      statement.execute(
          "CREATE TABLE t AS " + rows.replace("{}", "'" + pattern(table) + "/*." + format + "'"));
      try (var old = Files.newDirectoryStream(folder.resolve(table))) {
        for (Path one : old) {
          Files.delete(one);
        }
      }
      statement.execute("COPY t TO '%s' (FORMAT %s)".formatted(file, format));
    }
    return this;
  }

  private String pattern(String table) {
    return folder.resolve(table).toString().replaceAll("([\\[*?])", "[$1]");
  }

  List<RightPack> rights() {
    return rights;
  }

  DatasetKey key() {
    return new DatasetKey(
        folder.toString(),
        List.of(RightPacks.BUNDLED),
        rights.stream().map(RightPack::fingerprint).toList(),
        Purpose.INFORM,
        DAY,
        DAY);
  }

  Country write() throws IOException, SQLException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(DatasetFile.NAME), yaml());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(MEMBERS.formatted(ID, households));
      copy(statement, "personnes", "SELECT id, " + cluster() + values(Subjects.PERSON) + " FROM m");
      for (String kind : kinds()) {
        String slug = slug(kind, "-");
        copy(
            statement, slug, "SELECT h AS id, " + cluster() + values(kind) + " FROM m WHERE r = 0");
        copy(statement, "appartenances/" + slug, memberships(kind));
      }
      if (monthly.isPresent()) {
        copy(statement, "mois", MONTHS);
      }
    }
    return this;
  }

  /** Six months of each; some lack. */
  private static final String MONTHS =
      """
      SELECT id AS personne, (DATE '2026-01-05' + INTERVAL (k) MONTH)::DATE AS jour,
        (hash(id, k) % 200001)::BIGINT AS centimes,
        CASE WHEN hash(id, k, 1) % 9 = 0 THEN 'l''autre' ELSE 'salaire' END AS nature
      FROM m, range(6) t(k) WHERE hash(id, k, 2) % 50 > 0
      """;

  private String cluster() {
    // Neighbours share children.
    return hasClusters ? "(h // 2)::BIGINT AS grappe, " : "";
  }

  private List<String> kinds() {
    return facts.values().stream()
        .map(FactDefinition::entity)
        .filter(entity -> !entity.equals(Subjects.PERSON))
        .distinct()
        .toList();
  }

  private String memberships(String kind) {
    String role =
        switch (kind) {
          case "famille" -> "CASE WHEN adulte THEN 'parent' ELSE 'enfant' END";
          case "foyer fiscal" -> "CASE WHEN adulte THEN 'déclarant' ELSE 'personne à charge' END";
          case "logement" -> "'occupant'";
          default ->
              "CASE WHEN r = 0 THEN 'demandeur' WHEN adulte THEN 'conjoint' ELSE 'enfant' END";
        };
    String rows =
        "SELECT %s id AS personne, %s AS groupe, %s AS role, r::INTEGER AS rang, %s FROM m";
    String own =
        rows.formatted(cluster(), "h", role, "1.0::DOUBLE AS part, true AS principal")
            + (kind.equals("couple") ? " WHERE adulte" : "");
    String alternating =
        rows.formatted(cluster(), "xor(h, 1)", role, "0.5::DOUBLE AS part, false AS principal")
            + " WHERE r = 2 AND hash(h, 3) % 4 = 0 AND xor(h, 1) < "
            + households;
    String inARow =
        hasClusters
            ? ""
            : " UNION ALL "
                + rows.formatted("", "h + 1", role, "0.5::DOUBLE AS part, false AS principal")
                + " WHERE r = 3 AND h % 5 < 4 AND h + 1 < "
                + households;
    return kind.equals("famille") ? own + " UNION ALL " + alternating + inARow : own;
  }

  private String values(String entity) {
    return facts.values().stream()
        .filter(fact -> fact.entity().equals(entity))
        .filter(fact -> monthly.filter(fact.name()::equals).isEmpty())
        .map(this::value)
        .collect(Collectors.joining(", ", "", ""))
        .transform(columns -> columns.isEmpty() ? "true AS rien" : columns);
  }

  private String value(FactDefinition fact) {
    String dice = "hash(h, r, '" + fact.name().replace("'", "''") + "')";
    String column = slug(fact.name().substring(fact.name().indexOf(" . ") + 3), "_");
    String isNa = fact.type() == FactDefinition.Type.NUMBER ? dice + " % 61 = 0" : "false";
    return "CASE WHEN %1$s %% 20 = 0 OR %2$s THEN NULL ELSE %3$s END AS %4$s, (%2$s) AS %4$s__na"
        .formatted(dice, isNa, some(fact, dice), column);
  }

  private String some(FactDefinition fact, String dice) {
    if (fact.name().equals("personne . date de naissance")) {
      return "DATE '2026-07-15' - (365.25 * (CASE WHEN adulte THEN 20 + %1$s %% 60 ELSE %1$s %% 21 END))::INTEGER - (%1$s %% 365)::INTEGER"
          .formatted(dice);
    }
    return switch (fact.type()) {
      case BOOLEAN -> "(" + dice + " // 64) % 2 = 0";
      case DATE -> "DATE '2026-07-15' - (" + dice + " % 4000)::INTEGER";
      case TEXT -> text(choices.getOrDefault(fact.name(), List.of()), dice);
      case NUMBER -> number(fact.unit().orElse(""), dice + " // 64");
    };
  }

  private static String text(List<String> allowed, String dice) {
    return allowed.isEmpty()
        ? "'75056'"
        : allowed.stream()
            .map(word -> "'" + word.replace("'", "''") + "'")
            .collect(
                Collectors.joining(
                    ", ",
                    "list_value(",
                    ")[1 + (" + dice + " % " + allowed.size() + ")::INTEGER]"));
  }

  private static String number(String unit, String dice) {
    return switch (unit) {
      case "€/mois" ->
          "(CASE WHEN %1$s %% 3 = 0 THEN 0 ELSE (%1$s) %% 250000 END)::BIGINT".formatted(dice);
      case "€", "€/an" -> "((" + dice + ") % 6000000)::BIGINT";
      case "mois" -> "((" + dice + ") % 13)::BIGINT";
      case "" -> "((" + dice + ") % 4)::BIGINT";
      default ->
          unit.startsWith("€")
              ? "((" + dice + ") % 90000)::BIGINT"
              : "((" + dice + ") % 300) / 10.0::DOUBLE";
    };
  }

  private void copy(Statement statement, String table, String rows)
      throws IOException, SQLException {
    Path to = Files.createDirectories(folder.resolve(table));
    statement.execute("CREATE OR REPLACE TABLE t AS " + rows);
    for (int file = 0; file < files; file++) {
      // In the order of a hash: the rows of a household are far from each other.
      statement.execute(
          "COPY (SELECT * FROM t WHERE hash(rowid) %% %d = %d ORDER BY hash(rowid, 1)) TO '%s' (%s)"
              .formatted(
                  files,
                  file,
                  to.resolve("lot-" + file + "." + format).toString().replace("'", "''"),
                  format.equals("csv") ? "HEADER" : "FORMAT PARQUET, ROW_GROUP_SIZE 2048"));
    }
  }

  private String yaml() {
    StringBuilder yaml =
        new StringBuilder(
            """
            titre: Pays fictif
            détention: propre
            origine: fictive
            traitement:
              responsable: Essai
              finalité: informer
              droits: [%s]
              base publiée: Données fictives
            reçu: 10/07/2026
            expire: 10/07/2027
            date de référence: 01/07/2026
            format: %s
            grappe: %s
            personnes:
              faits:
            """
                .formatted(
                    rights.stream().map(RightPack::slug).collect(Collectors.joining(", ")),
                    format,
                    hasClusters ? "fournie" : "à calculer"));
    yaml.append(named(Subjects.PERSON, 4)).append("groupes:\n");
    for (String kind : kinds()) {
      yaml.append("  ").append(kind).append(":\n    faits:\n").append(named(kind, 6));
    }
    monthly.ifPresent(fact ->
        yaml.append(
            """
            correspondances:
              %s:
                table: mois
                identifiant: personne
                mois: jour
                valeur: centimes
                où: {nature: [salaire, "l'autre"]}
                fenêtre: M-6 à M-1
                agrégation: moyenne
                mois absents: zéro
            """
                .formatted(fact)));
    return yaml.toString();
  }

  private String named(String entity, int indent) {
    List<String> lines = new ArrayList<>();
    for (FactDefinition fact : facts.values()) {
      if (fact.entity().equals(entity)) {
        String certified = fact.name().length() % 2 == 0 ? ", certifiée: oui" : "";
        lines.add(
            " ".repeat(indent)
                + "- {nom: \""
                + fact.name()
                + "\", source: Essai"
                + certified
                + "}\n");
      }
    }
    return String.join("", lines);
  }

  private static String slug(String words, String joint) {
    return java.text.Normalizer.normalize(
            words.replace("œ", "oe").toLowerCase(java.util.Locale.ROOT),
            java.text.Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replaceAll("[^a-z0-9]+", joint)
        .replaceAll("^" + joint + "|" + joint + "$", "");
  }
}
