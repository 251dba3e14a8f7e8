package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.Verdict;
import fr.prevenance.server.privacy.Purgeable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pairs of records that were not joined, kept 30 days for an agent, and only where one of the two
 * belongs to a case that would be entitled.
 */
@Service
@Order(1)
public class AmbiguousPairs implements Purgeable {
  private static final Period RETENTION = Period.ofDays(30);

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  AmbiguousPairs(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param left record of the principal source
   * @param right record of {@code source}
   */
  public record Undecided(
      UUID id, String source, String reason, Identity left, Identity right, LocalDate expiresOn) {

    private boolean names(Identity person) {
      return isSame(left, person) || isSame(right, person);
    }

    private static boolean isSame(Identity known, Identity person) {
      return NormalisedIdentity.of(known)
          .flatMap(left -> NormalisedIdentity.of(person).map(left::compare))
          .filter(Verdict.Same.class::isInstance)
          .isPresent();
    }
  }

  /** Pairs that wait for an agent of the processing. */
  public List<Undecided> of(Access access) {
    return database
        .sql(
            """
            select * from ambiguous_pair where processing = :processing and expires_on > :today
            order by expires_on, id\
            """)
        .param("processing", access.processing().id().value())
        .param("today", LocalDate.now(clock))
        .query(this::undecided)
        .list();
  }

  /** Keeps pairs of a run, in the caller's transaction. */
  @Transactional
  public void keep(Collection<AmbiguousPair> pairs, UUID run, Access access) {
    pairs.forEach(pair -> insert(pair, run, access));
  }

  /** Destroys the pairs that name one of these people. Returns how many there were. */
  @Transactional
  public int forget(Collection<Identity> people, Access access) {
    var named = of(access).stream().filter(pair -> people.stream().anyMatch(pair::names)).toList();
    named.forEach(
        pair -> database.sql("delete from ambiguous_pair where id = ?").param(pair.id()).update());
    return named.size();
  }

  @Override
  public String what() {
    return "paires ambiguës échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from ambiguous_pair where expires_on <= :today")
        .param("today", today)
        .update();
  }

  private void insert(AmbiguousPair pair, UUID run, Access access) {
    database
        .sql(
            """
            insert into ambiguous_pair (id, processing, run, source, reason, left_traits,
              right_traits, expires_on)
            values (:id, :processing, :run, :source, :reason, :left::jsonb, :right::jsonb,
              :expiresOn)\
            """)
        .param("id", UUID.randomUUID())
        .param("processing", access.processing().id().value())
        .param("run", run)
        .param("source", pair.source())
        .param("reason", pair.reason())
        .param("left", json.writeValueAsString(access.open(pair.left())))
        .param("right", json.writeValueAsString(access.open(pair.right())))
        .param("expiresOn", expiry(pair))
        .update();
  }

  private LocalDate expiry(AmbiguousPair pair) {
    var left = pair.left().provenance().expiresOn();
    var right = pair.right().provenance().expiresOn();
    var sooner = left.isBefore(right) ? left : right;
    var latest = LocalDate.now(clock).plus(RETENTION);
    return sooner.isBefore(latest) ? sooner : latest;
  }

  private Undecided undecided(ResultSet row, int number) throws SQLException {
    return new Undecided(
        row.getObject("id", UUID.class),
        row.getString("source"),
        row.getString("reason"),
        json.readValue(row.getString("left_traits"), Identity.class),
        json.readValue(row.getString("right_traits"), Identity.class),
        row.getObject("expires_on", LocalDate.class));
  }
}
