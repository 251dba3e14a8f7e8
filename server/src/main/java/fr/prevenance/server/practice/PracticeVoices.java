package fr.prevenance.server.practice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What bodies say of sheets: one rating each, and whether they take the practice up. */
@Service
public class PracticeVoices {
  private final JdbcClient database;
  private final Clock clock;

  PracticeVoices(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * What is said of a sheet.
   *
   * @param mine rating of the reader's body
   * @param isTakenUp by the reader's body
   * @param reuses bodies that take it up
   */
  public record Voices(Rating rating, Optional<Integer> mine, boolean isTakenUp, long reuses) {}

  @Transactional(readOnly = true)
  public Voices of(String sheet, String siret) {
    return new Voices(rating(sheet), mine(sheet, siret), isTakenUp(sheet, siret), reuses(sheet));
  }

  private Rating rating(String sheet) {
    return database
        .sql(
            "select count(*) as bodies, coalesce(sum(level), 0) as sum from practice_rating"
                + " where sheet = :sheet")
        .param("sheet", sheet)
        .query((row, _) -> Rating.of(row.getLong("bodies"), row.getLong("sum")))
        .single();
  }

  private Optional<Integer> mine(String sheet, String siret) {
    return database
        .sql("select level from practice_rating where sheet = :sheet and siret = :siret")
        .param("sheet", sheet)
        .param("siret", siret)
        .query((row, _) -> row.getInt(1))
        .optional();
  }

  private boolean isTakenUp(String sheet, String siret) {
    return database
        .sql("select exists (select from practice_reuse where sheet = :sheet and siret = :siret)")
        .param("sheet", sheet)
        .param("siret", siret)
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private long reuses(String sheet) {
    return database
        .sql("select count(*) from practice_reuse where sheet = :sheet")
        .param("sheet", sheet)
        .query((row, _) -> row.getLong(1))
        .single();
  }

  /**
   * The rating of a body, in place of the one it gave before.
   *
   * @param level from {@link Rating#LEAST} to {@link Rating#MOST}
   */
  @Transactional
  public void rate(String sheet, String siret, int level) {
    if (level < Rating.LEAST || level > Rating.MOST) {
      throw new IllegalArgumentException("level " + level);
    }
    database
        .sql(
            """
            insert into practice_rating (sheet, siret, level) values (:sheet, :siret, :level)
            on conflict (sheet, siret) do update set level = excluded.level\
            """)
        .param("sheet", sheet)
        .param("siret", siret)
        .param("level", level)
        .update();
  }

  @Transactional
  public void takeUp(String sheet, String siret) {
    database
        .sql(
            """
            insert into practice_reuse (sheet, siret, since) values (:sheet, :siret, :now)
            on conflict (sheet, siret) do nothing\
            """)
        .param("sheet", sheet)
        .param("siret", siret)
        .param("now", OffsetDateTime.now(clock))
        .update();
  }

  @Transactional
  public void giveUp(String sheet, String siret) {
    database
        .sql("delete from practice_reuse where sheet = :sheet and siret = :siret")
        .param("sheet", sheet)
        .param("siret", siret)
        .update();
  }

  /** With its sheet go what was said of it. */
  void forget(String sheet) {
    for (String table : new String[] {"practice_rating", "practice_reuse", "practice_feedback"}) {
      database.sql("delete from " + table + " where sheet = :sheet").param("sheet", sheet).update();
    }
  }
}
