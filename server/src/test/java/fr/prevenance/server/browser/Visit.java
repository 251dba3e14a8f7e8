package fr.prevenance.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;

/** One visitor with one window, cookies of their own, and no memory afterwards. */
public final class Visit implements AutoCloseable {
  private static final int HEIGHT = 900;

  private final RunningServer server;
  private final BrowserContext context;
  private final Page page;

  private Visit(RunningServer server, BrowserContext context) {
    this.server = server;
    this.context = context;
    this.page = context.newPage();
  }

  /**
   * @param width of the window, in CSS pixels
   */
  public static Visit of(RunningServer server, int width) {
    return of(server, width, true);
  }

  /** Somebody whose browser runs no script: axe-core cannot look at their pages either. */
  public static Visit withoutScripts(RunningServer server, int width) {
    return of(server, width, false);
  }

  private static Visit of(RunningServer server, int width, boolean hasScripts) {
    var options =
        new NewContextOptions()
            .setViewportSize(width, HEIGHT)
            .setLocale("fr-FR")
            .setJavaScriptEnabled(hasScripts);
    return new Visit(server, Chromium.browser().newContext(options));
  }

  /**
   * The window, once all of its page is there: a click returns when the first bytes of what it
   * leads to have come, and whoever read then would read half a page.
   */
  public Page page() {
    page.waitForLoadState();
    return page;
  }

  public Response open(String path) {
    return page.navigate(server.page(path));
  }

  /** Opens a page that needs sign-in and signs in as somebody fictional. */
  public void openAs(String username, String path) {
    open(path);
    choose(username);
  }

  /**
   * Signs in as somebody fictional on the identity provider's page, and waits for all of the page
   * that this leads to: the click returns when its first bytes have come.
   */
  public void choose(String username) {
    page.locator("#identifiant").fill(username);
    page.locator("button.main").click();
    page.waitForURL(url -> url.startsWith(server.page("/")));
  }

  /** What axe-core finds wrong; empty when the page is as accessible as a machine can tell. */
  public List<String> accessibilityFaults() {
    return new AxeBuilder(page())
        .analyze().getViolations().stream()
            .map(rule -> rule.getId() + " : " + rule.getNodes().getFirst().getHtml())
            .toList();
  }

  /** Fails when axe-core finds a violation or the page must be scrolled sideways. */
  public void isAccessible() {
    assertThat(accessibilityFaults()).as("accessibilité de %s", page.url()).isEmpty();
    assertThat(overflow()).as("débordement de %s, en pixels", page.url()).isZero();
  }

  /** Keeps a picture of the whole page where the property {@code pictures} names a folder. */
  public void picture(String name) {
    var folder = System.getProperty("pictures");
    if (folder != null) {
      page()
          .screenshot(
              new ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }

  @Override
  public void close() {
    context.close();
  }

  private int overflow() {
    return (int)
        page()
            .evaluate(
                "() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
  }
}
