package fr.prevenance.population.duckdb;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A fictional delivery for the allocations familiales: two families, each with a parent, between
 * whom a child alternates; a second child with the first.
 */
final class Delivery {
  static final String BIRTH = "personne . date de naissance";
  static final String PAY = "personne . rémunération nette sur six mois";
  static final String STAY = "personne . séjour régulier";
  static final String MONTHS = "personne . mois en France sur douze";
  static final String INCOME = "famille . revenu net catégoriel N-2";
  static final String TERRITORY = "famille . territoire";
  static final LocalDate DAY = LocalDate.of(2025, 10, 15);

  static final String PERSONS =
      """
      SELECT * FROM (VALUES
        (1::BIGINT, 7::BIGINT, DATE '1980-01-31', 120050::BIGINT, true, 12::BIGINT),
        (2, 7, DATE '1982-05-04', NULL, NULL, 7),
        (3, 7, DATE '2015-02-28', 0, false, NULL),
        (4, 7, DATE '1969-12-31', NULL, true, 12))
      AS t(id, grappe, date_de_naissance, remuneration_nette_sur_six_mois, sejour_regulier,
        mois_en_france_sur_douze)
      """;

  static final String FAMILIES =
      """
      SELECT * FROM (VALUES
        (10::BIGINT, 7::BIGINT, 'métropole', 3000001::BIGINT, false),
        (11, 7, NULL, NULL, true))
      AS t(id, grappe, territoire, revenu_net_categoriel_n_2, revenu_net_categoriel_n_2__na)
      """;

  static final String MEMBERS =
      """
      SELECT * FROM (VALUES
        (7::BIGINT, 1::BIGINT, 10::BIGINT, 'parent', 1::INTEGER, 1.0::DOUBLE, true),
        (7, 3, 10, 'enfant', 2, 0.5, true),
        (7, 4, 10, NULL, 2, 1.0, true),
        (7, 2, 11, 'parent', 1, 1.0, true),
        (7, 3, 11, 'enfant', 2, 0.5, false))
      AS t(grappe, personne, groupe, role, rang, part, principal)
      """;

  private static final String YAML =
      """
      titre: Essai
      détention: propre
      origine: fictive
      traitement:
        responsable: Commune de Clairbourg
        finalité: informer
        droits: [allocations-familiales]
        base publiée: Données fictives
      reçu: 15/10/2025
      expire: 15/10/2026
      date de référence: 01/10/2025
      format: parquet
      personnes:
        faits:
          - {nom: personne . date de naissance, source: CNAF, certifiée: oui}
          - {nom: personne . rémunération nette sur six mois, source: CNAF}
          - {nom: personne . séjour régulier, source: CNAF}
          - {nom: personne . mois en France sur douze, source: CNAF}
      groupes:
        famille:
          faits:
            - {nom: famille . territoire, source: CNAF}
            - {nom: famille . revenu net catégoriel N-2, source: CNAF}
      """;

  private static final FactDictionary DICTIONARY = dictionary();

  private final Path folder;
  private String yaml = YAML;
  private List<String> rights = List.of("allocations-familiales");

  private Delivery(Path folder) {
    this.folder = folder;
  }

  /** With tables that are without fault. */
  static Delivery in(Path folder) {
    return new Delivery(folder)
        .table("personnes", PERSONS)
        .table("famille", FAMILIES)
        .table("appartenances/famille", MEMBERS);
  }

  /** With no table yet. */
  static Delivery without(Path folder) {
    return new Delivery(folder);
  }

  private static FactDictionary dictionary() {
    try {
      return RightPacks.dictionary(List.of(RightPacks.BUNDLED));
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  private static RightPack right(String slug) {
    try {
      return RightPacks.bundled().stream()
          .filter(pack -> pack.slug().equals(slug))
          .findFirst()
          .orElseThrow();
    } catch (PackException e) {
      throw new AssertionError(e.issues().toString(), e);
    }
  }

  /** Writes the first Parquet file of a table anew. */
  Delivery table(String table, String query) {
    return file(table, "part-0.parquet", query, "FORMAT PARQUET");
  }

  Delivery file(String table, String name, String query, String options) {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      return file(connection, table, name, query, options);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  Delivery file(Connection connection, String table, String name, String query, String options) {
    Path file = folder.resolve(table).resolve(name);
    try (var statement = connection.createStatement()) {
      Files.createDirectories(folder.resolve(table));
      statement.execute("COPY (" + query + ") TO " + Sql.text(file + "") + " (" + options + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
    return this;
  }

  Delivery text(String table, String name, String text) {
    try {
      Files.createDirectories(folder.resolve(table));
      Files.writeString(folder.resolve(table).resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** The same, with one passage of {@code dataset.yaml} written otherwise. */
  Delivery with(String passage, String other) {
    if (!yaml.contains(passage)) {
      throw new AssertionError(passage);
    }
    yaml = yaml.replace(passage, other);
    return this;
  }

  Delivery and(String lines) {
    yaml += lines;
    return this;
  }

  /** The same, for these rights. */
  Delivery serving(String... slugs) {
    rights = List.of(slugs);
    return with("[allocations-familiales]", rights.toString());
  }

  Path folder() {
    return folder;
  }

  /** Where what is rearranged is written. */
  Path privateFolder() {
    return folder.resolve("prive");
  }

  Dataset dataset() throws DatasetException {
    return granted(
        description(),
        new DatasetRequest(
            Purpose.INFORM,
            Use.DETECTION,
            DAY,
            DAY,
            rights.stream().map(Delivery::right).toList()));
  }

  Dataset toDescribe() throws DatasetException {
    DatasetDescription description = description();
    return granted(description, DatasetRequest.toDescribe(description, DAY));
  }

  private DatasetDescription description() throws DatasetException {
    text(".", DatasetFile.NAME, yaml);
    return DatasetFile.read(folder, DICTIONARY);
  }

  private static Dataset granted(DatasetDescription description, DatasetRequest request) {
    return switch (description.open(request)) {
      case Opening.Granted(Dataset dataset) -> dataset;
      case Opening.Refused refused -> throw new AssertionError(refused.toString());
    };
  }

  Population open() throws DatasetException {
    return open(200_000_000);
  }

  /**
   * @param memory bytes
   */
  Population open(long memory) throws DatasetException {
    return Population.open(dataset(), new Resources(memory, 2, privateFolder()), Progress.NONE);
  }
}
