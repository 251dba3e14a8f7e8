package fr.prevenance.cli;

import java.nio.file.Path;

/** Where this user's programs keep what they can make again. */
public final class UserCache {

  private UserCache() {}

  public static Path folder() {
    String cache = System.getenv("XDG_CACHE_HOME");
    Path base =
        cache == null || cache.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(cache);
    return base.resolve("prevenance");
  }
}
