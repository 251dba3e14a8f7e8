package fr.prevenance.testkit.database;

import java.nio.file.Path;

/** Where the user's programs keep what can be rebuilt (XDG Base Directory). */
final class UserCache {

  private UserCache() {}

  static Path folder() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base =
        xdg != null && !xdg.isBlank()
            ? Path.of(xdg)
            : Path.of(System.getProperty("user.home", "."), ".cache");
    return base.resolve("prevenance").toAbsolutePath();
  }
}
