package fr.prevenance.cli.demo;

import fr.prevenance.testkit.database.DatabaseAccess;
import fr.prevenance.testkit.identity.Realm;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The settings that a production file would hold: the server has no demonstration code path.
 *
 * @param address where people reach the portal
 */
record ServerSettings(
    DemoFolder folder,
    DatabaseAccess database,
    URI address,
    int mailPort,
    URI mailbox,
    URI identity) {

  /** Secret shared with the fictional identity provider; it protects nothing real. */
  static final String CLIENT_SECRET = "secret-de-demonstration";

  static final String PORTAL_CLIENT = "prevenance-portail";
  static final String CONSOLE_CLIENT = "prevenance-console";

  Map<String, Object> asProperties() {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put("server.port", address.getPort());
    settings.put("server.address", "localhost");
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("spring.mail.host", "localhost");
    settings.put("spring.mail.port", mailPort);
    settings.put("prevenance.adresse", address.toString());
    settings.put("prevenance.organismes", folder.bodies().toString());
    settings.put("prevenance.cles", folder.keys().toString());
    settings.put("prevenance.etudes", folder.studies().toString());
    settings.put("prevenance.courriel.verification", mailbox.resolve("/messages").toString());
    // The catcher is near: whether it has a message is known at once.
    settings.put("prevenance.courriel.delai-de-doute", "2s");
    // All the fictional people sit before this one machine.
    settings.put("prevenance.codes-par-minute", 100_000);
    provider(settings, Realm.FRANCECONNECT, PORTAL_CLIENT);
    provider(settings, Realm.PROCONNECT, CONSOLE_CLIENT);
    return settings;
  }

  private void provider(Map<String, Object> settings, Realm realm, String client) {
    String prefix = "prevenance.identite." + realm.name().toLowerCase(Locale.ROOT);
    settings.put(prefix + ".emetteur", identity.resolve(realm.path()).toString());
    settings.put(prefix + ".algorithme", realm.signature().getName());
    settings.put(prefix + ".client-id", client);
    settings.put(prefix + ".client-secret", CLIENT_SECRET);
  }
}
