package fr.prevenance.server.journey;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents remarked on the maps of their body. */
@Service
public class Comments {
  private final JdbcClient database;
  private final Clock clock;

  Comments(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Oldest first. */
  @Transactional(readOnly = true)
  public List<Comment> on(UUID journey, String siret) {
    return database
        .sql(
            """
            select c.* from journey_comment c join journey j on j.id = c.journey
            where c.journey = ? and j.siret = ? order by c.at, c.id\
            """)
        .params(journey, siret)
        .query((row, _) ->
            new Comment(
                row.getObject("id", UUID.class),
                row.getString("element"),
                row.getString("body"),
                row.getString("author_name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("resolved_by"))))
        .list();
  }

  /**
   * Adds one, unless it is there already.
   *
   * @param id drawn when the form was shown: sending it twice makes one
   * @param element identifier of a stage or touchpoint; empty: the map
   * @return false: the body has no such map
   */
  @Transactional
  public boolean add(UUID id, UUID journey, String element, String body, Author author) {
    return database
            .sql(
                """
                insert into journey_comment
                  (id, journey, element, body, author, author_name, at)
                select :id, j.id, :element, :body, :agent, :name, :now
                from journey j where j.id = :journey and j.siret = :siret
                on conflict (id) do update set body = journey_comment.body\
                """)
            .param("id", id)
            .param("element", element)
            .param("body", Reading.clean(body))
            .param("agent", author.agent())
            .param("name", author.name())
            .param("now", now())
            .param("journey", journey)
            .param("siret", author.siret())
            .update()
        == 1;
  }

  /**
   * Says that a comment is settled, or open again.
   *
   * @return false: the body's map has no such comment
   */
  @Transactional
  public boolean settle(UUID journey, UUID comment, boolean isSettled, Author author) {
    return database
            .sql(
                """
                update journey_comment c
                set resolved_by = case when :settled then coalesce(c.resolved_by, :name) end,
                  resolved_at = case when :settled then coalesce(c.resolved_at, :now) end
                from journey j
                where c.id = :comment and c.journey = :journey
                  and j.id = c.journey and j.siret = :siret\
                """)
            .param("settled", isSettled)
            .param("name", author.name())
            .param("now", now())
            .param("comment", comment)
            .param("journey", journey)
            .param("siret", author.siret())
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
