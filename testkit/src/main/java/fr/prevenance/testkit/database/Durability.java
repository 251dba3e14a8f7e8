package fr.prevenance.testkit.database;

import java.util.Map;
import java.util.TreeMap;

/** What a committed transaction survives. */
enum Durability {
  /** Every commit is on disk before it is confirmed. */
  DURABLE(Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on")),
  /** For tests whose data go with the process. */
  THROWAWAY(Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off"));

  /**
   * Loopback only, no socket files. Failed statements and their details carry people's data:
   * neither reaches the server's log.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "listen_addresses", "127.0.0.1",
          "unix_socket_directories", "",
          "password_encryption", "scram-sha-256",
          "log_min_error_statement", "panic",
          "log_error_verbosity", "terse",
          "log_parameter_max_length_on_error", "0",
          "max_connections", "200",
          "timezone", "UTC",
          "log_timezone", "UTC");

  private final Map<String, String> settings;

  Durability(Map<String, String> settings) {
    this.settings = settings;
  }

  /** The server's options, as {@code pg_ctl -o} takes them. */
  String serverOptions(int port) {
    Map<String, String> all = new TreeMap<>(ALWAYS);
    all.putAll(settings);
    StringBuilder options = new StringBuilder("-p ").append(port);
    all.forEach((name, value) -> options.append(" -c ").append(name).append('=').append(value));
    return options.toString();
  }
}
