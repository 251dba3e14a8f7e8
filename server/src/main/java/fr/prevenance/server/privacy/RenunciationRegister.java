package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who renounced one right, which is not objecting to the processing: their data stay, they are not
 * asked again for twelve months. Kept as keyed hashes alone.
 */
@Service
public class RenunciationRegister implements Purgeable {
  private static final Period RETENTION = Period.ofMonths(12);

  private final JdbcClient database;
  private final KeyRing keys;
  private final Clock clock;

  RenunciationRegister(JdbcClient database, KeyRing keys, Clock clock) {
    this.database = database;
    this.keys = keys;
    this.clock = clock;
  }

  /** Records a renunciation; renouncing again restarts the twelve months. */
  @Transactional
  public void record(String processing, String right, Collection<String> keptTexts) {
    if (keptTexts.isEmpty()) {
      throw new IllegalArgumentException("A renunciation needs at least one canonical text");
    }
    keptTexts.stream().distinct().forEach(text -> insert(processing, right, text));
  }

  @Transactional(readOnly = true)
  public boolean isRenounced(String processing, String right, Collection<String> soughtTexts) {
    if (soughtTexts.isEmpty()) {
      return false;
    }
    return database
        .sql(
            """
            select exists (
              select 1 from renunciation_hash
              where processing = :processing and right_slug = :right and hash in (:hashes)
                and expires_on > :today)\
            """)
        .param("processing", processing)
        .param("right", right)
        .param("hashes", keys.pseudonyms(Use.RENUNCIATION, processing, soughtTexts))
        .param("today", LocalDate.now(clock))
        .query(Boolean.class)
        .single();
  }

  /** All who renounced a right, to exclude them from a population. */
  @Transactional(readOnly = true)
  public KnownPseudonyms renouncers(String processing, String right) {
    var hashes =
        database
            .sql(
                """
                select hash from renunciation_hash
                where processing = :processing and right_slug = :right and expires_on > :today\
                """)
            .param("processing", processing)
            .param("right", right)
            .param("today", LocalDate.now(clock))
            .query((row, number) -> row.getBytes("hash"))
            .list();
    return new KnownPseudonyms(keys, Use.RENUNCIATION, processing, hashes);
  }

  @Override
  public String what() {
    return "renonciations échues";
  }

  @Override
  @Transactional
  public int destroyExpired(LocalDate today) {
    return database
        .sql("delete from renunciation_hash where expires_on <= :today")
        .param("today", today)
        .update();
  }

  private void insert(String processing, String right, String text) {
    database
        .sql(
            """
            insert into renunciation_hash (processing, right_slug, hash, recorded_at, expires_on)
            values (:processing, :right, :hash, :at, :expiresOn)
            on conflict (processing, right_slug, hash)
            do update set recorded_at = excluded.recorded_at, expires_on = excluded.expires_on\
            """)
        .param("processing", processing)
        .param("right", right)
        .param("hash", keys.pseudonym(Use.RENUNCIATION, processing, text))
        .param("at", Instant.now(clock).atOffset(ZoneOffset.UTC))
        .param("expiresOn", LocalDate.now(clock).plus(RETENTION))
        .update();
  }
}
