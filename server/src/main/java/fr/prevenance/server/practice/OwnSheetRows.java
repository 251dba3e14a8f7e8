package fr.prevenance.server.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeReader;
import fr.prevenance.packs.PracticeWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code own_practice}; each sheet is kept as the files of its folder. */
@Component
class OwnSheetRows {
  private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  OwnSheetRows(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  List<OwnSheet> all() {
    return database.sql("select * from own_practice order by slug, id").query(this::sheet).list();
  }

  Optional<OwnSheet> find(UUID id) {
    return database
        .sql("select * from own_practice where id = :id")
        .param("id", id)
        .query(this::sheet)
        .optional();
  }

  Optional<OwnSheet> find(String siret, String slug) {
    return database
        .sql("select * from own_practice where siret = :siret and slug = :slug for update")
        .param("siret", siret)
        .param("slug", slug)
        .query(this::sheet)
        .optional();
  }

  /** As the sheet came from another installation; empty: it was written here. */
  Optional<Practice> imported(OwnSheet sheet) {
    return database
        .sql("select imported from own_practice where id = :id and imported is not null")
        .param("id", sheet.id())
        .query((row, _) -> practice(sheet.practice().slug(), row.getString(1)))
        .optional();
  }

  /** False when the body has a sheet of that name already. */
  boolean insert(UUID id, String siret, Practice practice, boolean isPublished) {
    return database
            .sql(
                """
                insert into own_practice (id, siret, slug, files, published, version, written_at)
                values (:id, :siret, :slug, :files::jsonb, :published, 1, :now)
                on conflict (siret, slug) do nothing\
                """)
            .param("id", id)
            .param("siret", siret)
            .param("slug", practice.slug())
            .param("files", files(practice))
            .param("published", isPublished)
            .param("now", OffsetDateTime.now(clock))
            .update()
        == 1;
  }

  /** False when the sheet is not in that version any more. */
  boolean update(OwnSheet sheet, int version, Practice practice, boolean isPublished) {
    return database
            .sql(
                """
                update own_practice set files = :files::jsonb, published = :published,
                  version = version + 1, written_at = :now
                where id = :id and version = :version\
                """)
            .param("files", files(practice))
            .param("published", isPublished)
            .param("now", OffsetDateTime.now(clock))
            .param("id", sheet.id())
            .param("version", version)
            .update()
        == 1;
  }

  /** Remembers how the sheet came. */
  void cameAs(UUID id, Practice practice) {
    database
        .sql("update own_practice set imported = :files::jsonb where id = :id")
        .param("files", files(practice))
        .param("id", id)
        .update();
  }

  boolean delete(UUID id, int version) {
    return database
            .sql("delete from own_practice where id = :id and version = :version and not published")
            .param("id", id)
            .param("version", version)
            .update()
        == 1;
  }

  private OwnSheet sheet(ResultSet row, int number) throws SQLException {
    return new OwnSheet(
        row.getObject("id", UUID.class),
        row.getString("siret"),
        practice(row.getString("slug"), row.getString("files")),
        row.getBoolean("published"),
        row.getInt("version"),
        row.getObject("written_at", OffsetDateTime.class).toInstant());
  }

  private Practice practice(String slug, String files) {
    return PracticeReader.draft(slug, json.readValue(files, FILES));
  }

  private String files(Practice practice) {
    return json.writeValueAsString(PracticeWriter.files(practice));
  }
}
