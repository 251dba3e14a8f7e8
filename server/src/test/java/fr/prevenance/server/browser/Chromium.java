package fr.prevenance.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The system's Chromium, started once for a JVM. It asks nothing of the network but our server. */
public final class Chromium {
  private static final List<Path> PLACES =
      Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
          .map(Path::of)
          .toList();
  private static final List<String> ARGUMENTS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--disable-quic",
          "--no-first-run");

  private Chromium() {}

  /**
   * The browser; without Chromium the calling tests are skipped and say so, and fail where the
   * variable {@code CI} is {@code true}.
   */
  public static Browser browser() {
    if (executable().isEmpty()) {
      var missing =
          "Chromium est absent : les essais dans un navigateur sont sautés. Installez-le : apt-get install chromium";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(missing);
      }
      System.err.println(missing);
      Assumptions.abort(missing);
    }
    return Holder.BROWSER;
  }

  private static Optional<Path> executable() {
    return PLACES.stream().filter(Files::isExecutable).findFirst();
  }

  private static final class Holder {
    static final Browser BROWSER = launch();

    private static Browser launch() {
      var options =
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
      var playwright = Playwright.create(options);
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close, "browser-stop"));
      return playwright
          .chromium()
          .launch(
              new LaunchOptions().setExecutablePath(executable().orElseThrow()).setArgs(ARGUMENTS));
    }
  }
}
