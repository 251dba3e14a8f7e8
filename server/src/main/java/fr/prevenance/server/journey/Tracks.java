package fr.prevenance.server.journey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The « pistes » of each body's maps. */
@Service
public class Tracks {
  /** Most gain for least effort first; then those not estimated; dropped ones last. */
  private static final Comparator<Track> ORDER =
      Comparator.<Track>comparingInt(
              track -> track.content().state() == Track.State.DROPPED ? 1 : 0)
          .thenComparingInt(track -> isEstimated(track) ? 0 : 1)
          .thenComparingInt(
              track -> track.content().effort().orElse(0) - track.content().gain().orElse(0))
          .thenComparing(track -> track.content().title());

  private static final String OWN =
      "select t.* from journey_track t join journey j on j.id = t.journey where j.siret = ?";

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  Tracks(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** All of a body, those that give most for least effort first. */
  @Transactional(readOnly = true)
  public List<Track> of(String siret) {
    return database.sql(OWN).param(siret).query((row, _) -> read(row)).list().stream()
        .sorted(ORDER)
        .toList();
  }

  /** Those of one map. */
  @Transactional(readOnly = true)
  public List<Track> on(UUID journey, String siret) {
    return of(siret).stream().filter(track -> track.journey().equals(journey)).toList();
  }

  /** Empty for another body's, as for none. */
  @Transactional(readOnly = true)
  public Optional<Track> find(UUID id, String siret) {
    return database
        .sql(OWN + " and t.id = ?")
        .params(siret, id)
        .query((row, _) -> read(row))
        .optional();
  }

  /**
   * Notes a new one, unless it is noted already.
   *
   * @param id drawn when the form was shown: sending it twice makes one
   * @return false: the body has no such map
   */
  @Transactional
  public boolean create(
      UUID id, UUID journey, String element, Track.Content content, Author author) {
    return database
                .sql(
                    """
                    insert into journey_track
                      (id, journey, element, version, content, author_name, changed_at)
                    select :id, j.id, :element, 1, :content::jsonb, :author, :now
                    from journey j where j.id = :journey and j.siret = :siret
                    on conflict (id) do nothing\
                    """)
                .param("id", id)
                .param("element", element)
                .param("content", json.writeValueAsString(content))
                .param("author", author.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("journey", journey)
                .param("siret", author.siret())
                .update()
            == 1
        || find(id, author.siret()).isPresent();
  }

  /**
   * Writes it anew.
   *
   * @param base the version that the agent had before them
   * @return false: somebody wrote it since, and nothing is done
   */
  @Transactional
  public boolean write(UUID id, int base, Track.Content content, Author author) {
    return database
            .sql(
                """
                update journey_track t set version = t.version + 1, content = :content::jsonb,
                  author_name = :author, changed_at = :now
                from journey j
                where t.id = :id and t.version = :base and j.id = t.journey and j.siret = :siret\
                """)
            .param("content", json.writeValueAsString(content))
            .param("author", author.name())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .param("base", base)
            .param("siret", author.siret())
            .update()
        == 1;
  }

  @Transactional
  public boolean delete(UUID id, String siret) {
    return database
            .sql(
                """
                delete from journey_track t using journey j
                where t.id = ? and j.id = t.journey and j.siret = ?\
                """)
            .params(id, siret)
            .update()
        == 1;
  }

  private static boolean isEstimated(Track track) {
    return track.content().gain().isPresent() && track.content().effort().isPresent();
  }

  private Track read(ResultSet row) throws SQLException {
    return new Track(
        row.getObject("id", UUID.class),
        row.getObject("journey", UUID.class),
        row.getString("element"),
        row.getInt("version"),
        json.readValue(row.getString("content"), Track.Content.class),
        row.getString("author_name"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
