package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.rules.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

/**
 * What the tables of a dataset hold, in numbers that single nobody out: where the people are real,
 * a count of fewer than {@value #SMALLEST} is not told, nor any extreme value.
 */
public record PopulationProfile(List<Table> tables, List<Membership> memberships) {
  /** Fewest people whom a number may be about. */
  static final int SMALLEST = 11;

  public PopulationProfile {
    tables = List.copyOf(tables);
    memberships = List.copyOf(memberships);
  }

  /** Persons, or one kind of group. */
  public record Table(String entity, String folder, long rows, List<Fact> facts) {
    public Table {
      facts = List.copyOf(facts);
    }
  }

  /**
   * One fact.
   *
   * @param missing rows where it is unknown
   * @param notApplicable rows where it is not applicable
   * @param least of numbers and dates of fictional people
   * @param greatest likewise
   * @param distinct values, about; empty where they identify people
   */
  public record Fact(
      DatasetFact fact,
      Tally missing,
      Tally notApplicable,
      Optional<Value> least,
      Optional<Value> greatest,
      OptionalLong distinct) {}

  /**
   * The memberships of one kind of group.
   *
   * @param principal rows that say the group that the person's rules read
   * @param shared rows whose share is less than one
   * @param roles rows by role; unknown ones under the empty text
   */
  public record Membership(
      String kind, long rows, Tally principal, Tally shared, SortedMap<String, Tally> roles) {}

  /**
   * How many rows.
   *
   * @param rows empty when they, or all the others, are too few to be told
   */
  public record Tally(OptionalLong rows) {
    static final Tally UNTOLD = new Tally(OptionalLong.empty());

    static Tally of(long rows, long of, boolean areReal) {
      return areReal && (isSmall(rows) || isSmall(of - rows))
          ? UNTOLD
          : new Tally(OptionalLong.of(rows));
    }

    private static boolean isSmall(long rows) {
      return rows > 0 && rows < SMALLEST;
    }
  }
}
