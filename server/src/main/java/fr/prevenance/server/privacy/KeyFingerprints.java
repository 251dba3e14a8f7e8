package fr.prevenance.server.privacy;

import fr.prevenance.server.privacy.KeyRing.Use;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses keys that are not those that made the hashes of this database: with other keys, every
 * objection would silently cease to be honoured.
 */
final class KeyFingerprints {
  private final JdbcClient database;

  KeyFingerprints(JdbcClient database) {
    this.database = database;
  }

  void check(KeyRing ring) {
    for (var use : Use.values()) {
      remember(use, ring);
      if (!Arrays.equals(known(use), ring.fingerprint(use))) {
        throw new ConfigurationRefused(
            "La clé « %s.cle » n’est pas celle qui a servi dans cette base : les oppositions enregistrées ne seraient plus respectées. Restaurez le dossier nommé par prevenance.cles depuis sa sauvegarde."
                .formatted(use.fileName()));
      }
    }
  }

  private void remember(Use use, KeyRing ring) {
    database
        .sql(
            """
            insert into key_fingerprint (key_name, fingerprint) values (:name, :fingerprint)
            on conflict (key_name) do nothing\
            """)
        .param("name", use.fileName())
        .param("fingerprint", ring.fingerprint(use))
        .update();
  }

  private byte[] known(Use use) {
    return database
        .sql("select fingerprint from key_fingerprint where key_name = :name")
        .param("name", use.fileName())
        .query(byte[].class)
        .single();
  }
}
