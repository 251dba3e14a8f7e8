package fr.prevenance.population.duckdb.generate;

import fr.prevenance.population.dataset.Slug;
import fr.prevenance.population.detection.ExclusionReason;
import fr.prevenance.population.duckdb.DuckDb;
import fr.prevenance.population.duckdb.ResourcesExhausted;
import fr.prevenance.population.duckdb.Sql;
import fr.prevenance.population.fictive.Block;
import fr.prevenance.population.fictive.ExclusionColumn;
import fr.prevenance.population.fictive.FictivePopulation;
import fr.prevenance.population.fictive.GroupColumn;
import fr.prevenance.population.fictive.GroupKind;
import fr.prevenance.population.fictive.MemberField;
import fr.prevenance.population.fictive.PersonColumn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Draws blocks and writes each as one Parquet file for each table. For one thread. */
final class BlockWriter implements AutoCloseable {
  private static final String OPTIONS =
      " (FORMAT PARQUET, PARQUET_VERSION V2, COMPRESSION SNAPPY, ROW_GROUP_SIZE 122880)";
  private static final String FIRST = "$first";

  private final FictivePopulation population;
  private final Path folder;
  private final Block block = new Block();
  private final DuckDBConnection connection;
  private final List<Target> targets = new ArrayList<>();

  /**
   * A table of the dataset.
   *
   * @param select with the first identifier of the block yet to be told
   */
  private record Target(String folder, String select) {}

  BlockWriter(FictivePopulation population, Path folder) {
    this.population = population;
    this.folder = folder;
    try {
      this.connection = DuckDb.start();
      bound();
      persons();
      for (GroupKind kind : GroupKind.values()) {
        groups(kind);
      }
      exclusions();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not start", e);
    }
  }

  private void bound() throws SQLException {
    for (String setting :
        List.of(
            "threads = 1",
            "memory_limit = '1GB'",
            "temp_directory = ''",
            "preserve_insertion_order = true",
            "autoload_known_extensions = false",
            "autoinstall_known_extensions = false")) {
      run("SET " + setting);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void persons() throws SQLException {
    String columns = columns(PersonFacts.all());
    Drawn.of(block.persons(), PersonColumn.class, columns + " cluster").register(connection, "d0");
    targets.add(new Target("personnes", rows(columns, PersonFacts.all().size(), "d0()")));
  }

  private void groups(GroupKind kind) throws SQLException {
    List<Said> facts = GroupFacts.of(kind);
    String columns = columns(facts);
    String drawn = "g" + kind.ordinal();
    Drawn.of(block.groups(kind), GroupColumn.class, columns + " cluster")
        .register(connection, drawn);
    String slug = Slug.folder(kind.word());
    targets.add(new Target(slug, rows(columns, facts.size(), drawn + "()")));
    members(kind, slug);
  }

  /** One fact of some rows is unknown. */
  private static String columns(List<Said> facts) {
    List<String> columns = new ArrayList<>();
    for (Said said : facts) {
      String column = Slug.column(said.local());
      String hole = "unknown = " + (columns.size() + 1);
      String isAbsent =
          said.notApplicable().isEmpty() ? hole : hole + " OR " + said.notApplicable();
      columns.add("CASE WHEN " + isAbsent + " THEN NULL ELSE " + said.sql() + " END AS " + column);
      if (!said.notApplicable().isEmpty()) {
        columns.add(
            said.notApplicable() + " AND " + hole.replace("=", "<>") + " AS " + column + "__na");
      }
    }
    return String.join(", ", columns);
  }

  private static String rows(String columns, int facts, String drawn) {
    String own = FIRST + " + " + Drawn.ROW + " AS id, " + FIRST + " + cluster AS grappe, ";
    String holes =
        "(SELECT * REPLACE (CASE WHEN unknown = 0 THEN 0 ELSE unknown %% %d + 1 END AS unknown) FROM %s)"
            .formatted(facts, drawn);
    return "SELECT " + own + columns + " FROM " + holes;
  }

  private void members(GroupKind kind, String slug) throws SQLException {
    String drawn = "m" + kind.ordinal();
    Drawn.of(block.members(kind)).register(connection, drawn);
    String role = Said.words(field(MemberField.ROLE), kind.roles().toArray(String[]::new));
    String select =
        "SELECT %1$s + %2$s AS grappe, %1$s + %3$s AS personne, %1$s + %4$s AS groupe, %5$s AS role, %6$s::INTEGER AS rang, CASE %7$s WHEN 1 THEN 0.5::DOUBLE ELSE 1::DOUBLE END AS part, %8$s = 1 AS principal FROM %9$s()"
            .formatted(
                FIRST,
                field(MemberField.CLUSTER),
                field(MemberField.PERSON),
                field(MemberField.GROUP),
                role,
                field(MemberField.RANK),
                field(MemberField.HALF),
                field(MemberField.PRINCIPAL),
                drawn);
    targets.add(new Target("appartenances/" + slug, select));
  }

  private static String field(MemberField field) {
    return "((" + Drawn.BITS + " >> " + field.shift() + ") & " + field.mask() + ")";
  }

  private void exclusions() throws SQLException {
    Drawn.of(block.exclusions(), ExclusionColumn.class, "entity row right reason")
        .register(connection, "e0");
    String[] entities =
        Stream.concat(Stream.of("personne"), Stream.of(GroupKind.values()).map(GroupKind::word))
            .toArray(String[]::new);
    String[] reasons =
        Stream.of(ExclusionReason.values()).map(ExclusionReason::word).toArray(String[]::new);
    String right =
        "CASE WHEN \"right\" = 0 THEN NULL ELSE "
            + Said.words("\"right\" - 1", FictivePopulation.RIGHTS.toArray(String[]::new))
            + " END";
    targets.add(
        new Target(
            "exclusions",
            "SELECT %s AS entite, %s + row AS id, %s AS droit, %s AS motif FROM e0()"
                .formatted(
                    Said.words("entity", entities), FIRST, right, Said.words("reason", reasons))));
  }

  /** Folders of the tables, all of them. */
  List<String> folders() {
    return targets.stream().map(Target::folder).toList();
  }

  /** Writes a block, unless it is there; a file has its name once it is whole. */
  void write(int number) throws IOException {
    String name = "part-%05d.parquet".formatted(number);
    if (targets.stream().allMatch(to -> Files.exists(folder.resolve(to.folder(), name)))) {
      return;
    }
    population.draw(number, block);
    for (Target target : targets) {
      Path file = folder.resolve(target.folder(), name);
      Path draft = file.resolveSibling(name + ".tmp");
      String select = target.select().replace(FIRST, population.firstId(number) + "::BIGINT");
      copy(select, draft);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void copy(String select, Path draft) {
    try {
      run("COPY (" + select + ") TO " + Sql.text(draft.toAbsolutePath().toString()) + OPTIONS);
    } catch (SQLException e) {
      if (String.valueOf(e.getMessage()).contains("IO Error")) {
        throw new ResourcesExhausted(
            "« %s » ne peut pas être écrit : faites de la place sur le disque, vérifiez les droits du dossier, puis relancez la même commande."
                .formatted(draft.getParent()));
      }
      throw new IllegalStateException("DuckDB refuses what was drawn", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }
}
