package fr.prevenance.server.right;

import fr.prevenance.packs.PackException;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightPack;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Every version of a right that ever decided something here, whole. */
@Service
public class RightArchive {
  private static final TypeReference<Map<String, String>> FILES = new TypeReference<>() {};

  private final JdbcClient database;
  private final JsonMapper json;
  private final Clock clock;

  RightArchive(JdbcClient database, JsonMapper json, Clock clock) {
    this.database = database;
    this.json = json;
    this.clock = clock;
  }

  /** Keeps a version; one that is kept already is left as it is. */
  @Transactional
  public void keep(RightPack pack) {
    database
        .sql(
            """
            insert into right_version (fingerprint, slug, kept_at, files)
            values (:fingerprint, :slug, :now, :files::jsonb)
            on conflict (fingerprint) do nothing\
            """)
        .param("fingerprint", pack.fingerprint())
        .param("slug", pack.slug())
        .param("now", OffsetDateTime.now(clock))
        .param("files", json.writeValueAsString(pack.files()))
        .update();
  }

  /**
   * The version of that fingerprint.
   *
   * @throws IllegalStateException the reader of today refuses what it accepted then
   */
  @Transactional(readOnly = true)
  public Optional<RightPack> find(String fingerprint) {
    return database
        .sql("select slug, files from right_version where fingerprint = :fingerprint")
        .param("fingerprint", fingerprint)
        .query((row, _) -> read(row.getString("slug"), row.getString("files")))
        .optional();
  }

  private RightPack read(String slug, String files) {
    try {
      return PackReader.read(slug, json.readValue(files, FILES));
    } catch (PackException refused) {
      throw new IllegalStateException(
          "La version gardée du droit « %s » ne se lit plus : %s".formatted(slug, refused.issues()),
          refused);
    }
  }
}
