package fr.prevenance.cli.visit;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * A page as it was answered.
 *
 * @param address where the last redirection led
 * @param status HTTP status
 */
public record Page(URI address, int status, Document document) {

  static Page of(URI address, int status, String html) {
    return new Page(address, status, Jsoup.parse(html, address.toString()));
  }

  /** Title of the page, for messages. */
  public String title() {
    return document.title();
  }

  /** The form whose action ends so. */
  public Form form(String actionEnding) {
    return document.select("form").stream()
        .filter(form -> path(form.absUrl("action")).endsWith(actionEnding))
        .findFirst()
        .map(Form::of)
        .orElseThrow(() -> unexpected("un formulaire vers « " + actionEnding + " »"));
  }

  public boolean hasForm(String actionEnding) {
    return document.select("form").stream()
        .anyMatch(form -> path(form.absUrl("action")).endsWith(actionEnding));
  }

  /** What was expected and is not here. */
  public UnexpectedPage unexpected(String expected) {
    return new UnexpectedPage(
        "%s (HTTP %d, « %s ») : %s était attendu".formatted(address.getPath(), status, title(), expected));
  }

  private static String path(String url) {
    return url.isEmpty() ? "" : URI.create(url).getPath();
  }
}
