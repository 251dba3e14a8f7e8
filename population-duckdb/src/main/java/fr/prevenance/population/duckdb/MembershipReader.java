package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.Memberships;
import fr.prevenance.population.dataset.Rows;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;

/** Reads who is a member of which group of one kind in a range, and refuses what cannot be. */
final class MembershipReader {
  private static final String COLUMNS = "personne, groupe, grappe, rang, part, principal, ";

  private final Engine engine;
  private final String kind;
  private final Source source;
  private final Vocabulary.Words roles;
  private final MembershipFaults faults;

  /**
   * @param faults of this kind of membership
   */
  MembershipReader(
      Engine engine, String kind, Source source, Vocabulary.Words roles, MembershipFaults faults) {
    this.engine = engine;
    this.kind = kind;
    this.source = source;
    this.roles = roles;
    this.faults = faults;
  }

  Memberships read(Extent extent, Rows persons, Rows groups) throws DatasetException {
    String from = source.within(extent);
    int count = engine.count(from);
    Taking taking = new Taking(persons, groups, new Links(persons, groups, count, faults));
    engine.stream(COLUMNS + roles.position(WantedColumn.ROLE), from, count, taking::take);
    return taking.links.memberships(kind, roles.words());
  }

  /** Brings the rows of a range among its persons and its groups. */
  private final class Taking {
    private final Rows persons;
    private final Rows groups;
    private final IdIndex personIndex;
    private final IdIndex groupIndex;
    private final Links links;
    private final boolean hasWholeShares = "BIGINT".equals(source.types().get(WantedColumn.SHARE));

    Taking(Rows persons, Rows groups, Links links) {
      this.persons = persons;
      this.groups = groups;
      this.personIndex = new IdIndex(persons.ids());
      this.groupIndex = new IdIndex(groups.ids());
      this.links = links;
    }

    void take(DuckDBDataChunkReader chunk) throws DatasetException {
      DuckDBReadableVector personIds = chunk.vector(0);
      DuckDBReadableVector groupIds = chunk.vector(1);
      DuckDBReadableVector clusters = chunk.vector(2);
      DuckDBReadableVector roleCodes = chunk.vector(6);
      for (int i = 0; i < chunk.rowCount(); i++) {
        if (personIds.isNull(i) || groupIds.isNull(i)) {
          throw faults.withoutEnd();
        }
        var link = new MembershipFaults.Link(personIds.getLong(i), groupIds.getLong(i));
        takeEnds(link, clusters.getLong(i));
        takeRest(link, chunk, i);
        links.endRow(roleCodes.isNull(i) ? -1 : roleCodes.getInt(i));
      }
    }

    private void takeEnds(MembershipFaults.Link link, long cluster) throws DatasetException {
      int person = personIndex.row(link.person());
      int group = groupIndex.row(link.group());
      if (person < 0 || persons.clusters()[person] != cluster) {
        throw faults.stranger(link, cluster);
      }
      if (group < 0 || groups.clusters()[group] != cluster) {
        throw faults.strangeGroup(link, cluster);
      }
      links.ends(person, group);
    }

    private void takeRest(MembershipFaults.Link link, DuckDBDataChunkReader chunk, int i)
        throws DatasetException {
      DuckDBReadableVector ranks = chunk.vector(3);
      DuckDBReadableVector shares = chunk.vector(4);
      DuckDBReadableVector principals = chunk.vector(5);
      if (ranks.isNull(i) || shares.isNull(i) || principals.isNull(i)) {
        throw faults.incomplete(link);
      }
      long rank = ranks.getLong(i);
      double share = hasWholeShares ? shares.getLong(i) : shares.getDouble(i);
      if (!(share > 0 && share <= 1) || rank != (int) rank) {
        throw faults.outOfBounds(link);
      }
      links.place((int) rank, share, principals.getBoolean(i));
    }
  }
}
