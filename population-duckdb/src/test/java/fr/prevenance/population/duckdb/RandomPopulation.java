package fr.prevenance.population.duckdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Seeded people in families that share members, with values at every edge; told as {@link Reading}
 * tells what was read.
 */
final class RandomPopulation {
  private static final List<String> WORDS = List.of("métropole", "outre-mer", "Mayotte", "l'île");
  private static final List<String> ROLES = List.of("parent", "enfant");

  private final Random random;
  private final List<Person> persons = new ArrayList<>();
  private final List<Family> families = new ArrayList<>();
  private final List<Member> members = new ArrayList<>();

  private record Person(
      long id,
      long cluster,
      @Nullable LocalDate birth,
      @Nullable Long pay,
      @Nullable Boolean stay,
      @Nullable Double months) {

    String told() {
      return "%d@%d %s %s %s %s"
          .formatted(
              id,
              cluster,
              birth == null ? "UND" : birth,
              months == null ? "UND" : bits(months) + "mois",
              pay == null ? "UND" : bits(pay / 100.0) + "€/mois",
              stay == null ? "UND" : stay ? "oui" : "non");
    }
  }

  private record Family(
      long id, long cluster, @Nullable String territory, @Nullable Long income, boolean isNa) {

    String told() {
      return "%d@%d %s %s"
          .formatted(
              id,
              cluster,
              isNa ? "NA" : income == null ? "UND" : bits(income / 100.0) + "€/an",
              territory == null ? "UND" : territory);
    }
  }

  private record Member(
      Family family,
      Person person,
      @Nullable String role,
      int rank,
      double share,
      boolean isPrincipal) {

    String told() {
      return "%d: %d %s %d %s %s %s"
          .formatted(
              family.id(),
              person.id(),
              role == null ? "?" : role,
              rank,
              share,
              isPrincipal,
              isPrincipal);
    }
  }

  RandomPopulation(long seed) {
    this.random = new Random(seed);
    List<Long> ids = new ArrayList<>();
    for (long i = 0; i < 400; i++) {
      ids.add(random.nextInt(4) == 0 ? i * 1_000_000_007L : i);
    }
    Collections.shuffle(ids, random);
    int clusters = 1 + random.nextInt(40);
    long stride = 1L << random.nextInt(50);
    for (int i = 0; i < clusters; i++) {
      addCluster((i - 20) * stride, ids);
    }
  }

  private static String bits(double number) {
    return Long.toHexString(Double.doubleToRawLongBits(number));
  }

  private void addCluster(long cluster, List<Long> ids) {
    int size = 1 + random.nextInt(6);
    List<Person> own = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      own.add(person(ids.removeLast(), cluster));
    }
    persons.addAll(own);
    int kin = random.nextInt(4);
    List<Person> placed = new ArrayList<>();
    for (int i = 0; i < kin; i++) {
      Family family = family(ids.get(ids.size() - 1 - i) + i, cluster);
      if (families.stream().anyMatch(other -> other.id() == family.id())) {
        continue;
      }
      families.add(family);
      for (Person person : own) {
        if (random.nextInt(3) > 0) {
          members.add(member(family, person, !placed.contains(person) && random.nextBoolean()));
          if (members.getLast().isPrincipal()) {
            placed.add(person);
          }
        }
      }
    }
  }

  private boolean lacks() {
    return random.nextInt(5) == 0;
  }

  private Person person(long id, long cluster) {
    return new Person(
        id,
        cluster,
        lacks() ? null : LocalDate.ofEpochDay(random.nextInt(60_000) - 30_000),
        lacks() ? null : cents(),
        lacks() ? null : random.nextBoolean(),
        lacks() ? null : number());
  }

  private long cents() {
    long whole = random.nextLong() >> 10;
    return random.nextBoolean() ? whole % 1_000_000 : whole;
  }

  private double number() {
    return switch (random.nextInt(4)) {
      case 0 -> -0.0;
      case 1 -> Double.MIN_VALUE;
      case 2 -> random.nextGaussian() * 1e300;
      default -> random.nextInt(13);
    };
  }

  private Family family(long id, long cluster) {
    boolean isNa = random.nextInt(6) == 0;
    String territory = lacks() ? null : WORDS.get(random.nextInt(WORDS.size()));
    return new Family(id, cluster, territory, isNa || lacks() ? null : cents(), isNa);
  }

  private Member member(Family family, Person person, boolean isPrincipal) {
    String role = lacks() ? null : ROLES.get(random.nextInt(ROLES.size()));
    double share = random.nextBoolean() ? 1 : 0.5;
    return new Member(family, person, role, random.nextInt(5) - 2, share, isPrincipal);
  }

  /** What is to be read, in order. */
  Map<String, List<String>> told() {
    Map<String, List<String>> told = new TreeMap<>();
    put(
        told,
        "personne",
        persons.stream()
            .sorted(Comparator.comparingLong(Person::cluster).thenComparingLong(Person::id))
            .map(Person::told)
            .toList());
    put(
        told,
        "famille",
        families.stream()
            .sorted(Comparator.comparingLong(Family::cluster).thenComparingLong(Family::id))
            .map(Family::told)
            .toList());
    put(
        told,
        "membres famille",
        members.stream()
            .sorted(
                Comparator.<Member>comparingLong(member -> member.family().cluster())
                    .thenComparingLong(member -> member.family().id())
                    .thenComparingInt(Member::rank)
                    .thenComparingLong(member -> member.person().id()))
            .map(Member::told)
            .toList());
    return told;
  }

  private static void put(Map<String, List<String>> told, String table, List<String> lines) {
    if (!lines.isEmpty()) {
      told.put(table, lines);
    }
  }

  /** Delivers it, in files of rows in any order. */
  void write(Delivery delivery, boolean asCsv) {
    Collections.shuffle(persons, random);
    Collections.shuffle(families, random);
    Collections.shuffle(members, random);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      writePersons(connection, delivery, asCsv);
      writeFamilies(connection, delivery, asCsv);
      writeMembers(connection, delivery, asCsv);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void writePersons(Connection connection, Delivery delivery, boolean asCsv)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Person p : persons) {
      rows.add(cells(p.id(), p.cluster(), p.birth(), p.pay(), p.stay(), p.months()));
    }
    write(
        connection,
        delivery,
        asCsv,
        "personnes",
        "id BIGINT, grappe BIGINT, date_de_naissance DATE, remuneration_nette_sur_six_mois BIGINT,"
            + " sejour_regulier BOOLEAN, mois_en_france_sur_douze DOUBLE",
        rows);
  }

  private void writeFamilies(Connection connection, Delivery delivery, boolean asCsv)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Family f : families) {
      rows.add(cells(f.id(), f.cluster(), f.territory(), f.income(), f.isNa() ? true : null));
    }
    write(
        connection,
        delivery,
        asCsv,
        "famille",
        "id BIGINT, grappe BIGINT, territoire VARCHAR, revenu_net_categoriel_n_2 BIGINT,"
            + " revenu_net_categoriel_n_2__na BOOLEAN",
        rows);
  }

  private void writeMembers(Connection connection, Delivery delivery, boolean asCsv)
      throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Member m : members) {
      rows.add(
          cells(
              m.family().cluster(),
              m.person().id(),
              m.family().id(),
              m.role(),
              m.rank(),
              m.share(),
              m.isPrincipal()));
    }
    write(
        connection,
        delivery,
        asCsv,
        "appartenances/famille",
        "grappe BIGINT, personne BIGINT, groupe BIGINT, role VARCHAR, rang INTEGER, part DOUBLE,"
            + " principal BOOLEAN",
        rows);
  }

  private static @Nullable Object[] cells(@Nullable Object... cells) {
    return cells;
  }

  private void write(
      Connection connection,
      Delivery delivery,
      boolean asCsv,
      String table,
      String columns,
      List<@Nullable Object[]> rows)
      throws SQLException {
    String name = table.replace('/', '_');
    int width = columns.split(",").length;
    try (var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE " + name + " (" + columns + ")");
    }
    String marks = String.join(", ", Collections.nCopies(width, "?"));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + name + " VALUES (" + marks + ")")) {
      for (@Nullable Object[] row : rows) {
        for (int i = 0; i < width; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    int cut = rows.isEmpty() ? 0 : random.nextInt(rows.size());
    String ending = asCsv ? "csv" : "parquet";
    String options = asCsv ? "FORMAT CSV, HEADER" : "FORMAT PARQUET";
    delivery.file(
        connection, table, "a." + ending, "SELECT * FROM " + name + " LIMIT " + cut, options);
    delivery.file(
        connection, table, "b." + ending, "SELECT * FROM " + name + " OFFSET " + cut, options);
  }
}
