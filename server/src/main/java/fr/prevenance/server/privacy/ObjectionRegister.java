package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who objected to a processing, kept as keyed hashes of the usual spellings of their identity and
 * nothing else, for 12 to 24 months (CRPA R114-9-7).
 *
 * <p>Texts are canonical identities; they are hashed at once and never stored.
 */
@Service
public class ObjectionRegister implements Purgeable {
  private static final int ROOM = 0x6f70706f;

  private final JdbcClient database;
  private final KeyRing keys;
  private final ObjectionRetention retention;
  private final Clock clock;

  ObjectionRegister(JdbcClient database, KeyRing keys, ObjectionRetention retention, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * Records an objection in the caller's transaction, or in one of its own.
   *
   * @param keptTexts every canonical text under which the person must be found again
   * @param channel how it came: {@code portail}, {@code code}, {@code agent}, {@code courrier}
   * @throws IllegalArgumentException without any text: nobody would be protected
   */
  @Transactional
  public UUID record(String processing, Collection<String> keptTexts, String channel) {
    if (keptTexts.isEmpty()) {
      throw new IllegalArgumentException("An objection needs at least one canonical text");
    }
    var id = UUID.randomUUID();
    insert(id, processing, channel);
    keptTexts.stream().distinct().forEach(text -> insertHash(id, processing, text));
    return id;
  }

  /** Whether a person objects; reads what other transactions have committed. */
  @Transactional(readOnly = true)
  public boolean isObjected(String processing, Collection<String> soughtTexts) {
    if (soughtTexts.isEmpty()) {
      return false;
    }
    return database
        .sql(
            """
            select exists (
              select 1 from objection_hash h join objection o on o.id = h.objection
              where h.hash in (:hashes) and o.processing = :processing and o.expires_on > :today)\
            """)
        .param("hashes", keys.pseudonyms(Use.OBJECTION, processing, soughtTexts))
        .param("processing", processing)
        .param("today", LocalDate.now(clock))
        .query(Boolean.class)
        .single();
  }

  /**
   * Those of some people who object, asked at once; reads what other transactions have committed.
   *
   * @param soughtTexts of all of them
   */
  @Transactional(readOnly = true)
  public KnownPseudonyms objectorsAmong(String processing, Collection<String> soughtTexts) {
    var hashes =
        soughtTexts.isEmpty()
            ? List.<byte[]>of()
            : database
                .sql(
                    """
                    select h.hash from objection_hash h join objection o on o.id = h.objection
                    where h.hash in (:hashes) and o.processing = :processing
                      and o.expires_on > :today\
                    """)
                .param("hashes", keys.pseudonyms(Use.OBJECTION, processing, soughtTexts))
                .param("processing", processing)
                .param("today", LocalDate.now(clock))
                .query((row, number) -> row.getBytes("hash"))
                .list();
    return new KnownPseudonyms(keys, Use.OBJECTION, processing, hashes);
  }

  /**
   * Says that an objection is being made, until the end of the transaction; many may be at once.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announce(String processing) {
    lock("select pg_advisory_xact_lock_shared(:room, hashtext(:processing))", processing);
  }

  /** Waits for the objections being made; others wait for the end of the transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void awaitAnnounced(String processing) {
    lock("select pg_advisory_xact_lock(:room, hashtext(:processing))", processing);
  }

  private void lock(String sql, String processing) {
    database
        .sql(sql)
        .param("room", ROOM)
        .param("processing", processing)
        .query((row, number) -> true)
        .single();
  }

  /** All who object to a processing, to exclude them from a population. */
  @Transactional(readOnly = true)
  public KnownPseudonyms objectors(String processing) {
    return objectorsSince(processing, Instant.EPOCH);
  }

  /** Those whose objection was recorded at that instant or later. */
  @Transactional(readOnly = true)
  public KnownPseudonyms objectorsSince(String processing, Instant instant) {
    var hashes =
        database
            .sql(
                """
                select h.hash from objection_hash h join objection o on o.id = h.objection
                where o.processing = :processing and o.recorded_at >= :instant
                  and o.expires_on > :today\
                """)
            .param("processing", processing)
            .param("instant", instant.atOffset(ZoneOffset.UTC))
            .param("today", LocalDate.now(clock))
            .query((row, number) -> row.getBytes("hash"))
            .list();
    return new KnownPseudonyms(keys, Use.OBJECTION, processing, hashes);
  }

  @Override
  public String what() {
    return "oppositions échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from objection where expires_on <= :today")
        .param("today", today)
        .update();
  }

  private void insert(UUID id, String processing, String channel) {
    database
        .sql(
            """
            insert into objection (id, processing, channel, recorded_at, expires_on)
            values (:id, :processing, :channel, :at, :expiresOn)\
            """)
        .param("id", id)
        .param("processing", processing)
        .param("channel", channel)
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("expiresOn", retention.expiryOf(LocalDate.now(clock)))
        .update();
  }

  private void insertHash(UUID objection, String processing, String text) {
    database
        .sql("insert into objection_hash (objection, hash) values (:objection, :hash)")
        .param("objection", objection)
        .param("hash", keys.pseudonym(Use.OBJECTION, processing, text))
        .update();
  }
}
