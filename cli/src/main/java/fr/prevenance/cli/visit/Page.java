package fr.prevenance.cli.visit;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

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

  /** All that a reader sees. */
  public String text() {
    return document.text();
  }

  /** The form whose action ends so. */
  public Form form(String actionEnding) {
    return forms(actionEnding).stream()
        .findFirst()
        .orElseThrow(() -> unexpected("un formulaire vers « " + actionEnding + " »"));
  }

  /** All forms whose action ends so, in document order. */
  public List<Form> forms(String actionEnding) {
    return elements(actionEnding).map(Form::of).toList();
  }

  public boolean hasForm(String actionEnding) {
    return elements(actionEnding).findAny().isPresent();
  }

  /** The form with a field that is typed in. */
  public Form formAsking(String field) {
    return document.select("form").stream()
        .filter(form -> !form.select("input[name=" + field + "]").isEmpty())
        .findFirst()
        .map(Form::of)
        .orElseThrow(() -> unexpected("un formulaire qui demande « " + field + " »"));
  }

  /** Fields that the page asks to mend, each once. */
  public List<String> faultyFields() {
    return document.select(".fr-error-text[id$=-erreur]").stream()
        .map(fault -> fault.id().substring(0, fault.id().length() - "-erreur".length()))
        .distinct()
        .toList();
  }

  /** HTML type of a field. */
  public String typeOf(String field) {
    Element found = document.selectFirst("[name=" + field + "]");
    return found == null ? "" : found.attr("type");
  }

  /** Paths of all links, in document order. */
  public List<String> links() {
    return document.select("a[href]").stream().map(link -> path(link.absUrl("href"))).toList();
  }

  /** Address of the first link whose path contains that. */
  public URI link(String pathPart) {
    return document.select("a[href]").stream()
        .map(link -> link.absUrl("href"))
        .filter(url -> path(url).contains(pathPart))
        .findFirst()
        .map(URI::create)
        .orElseThrow(() -> unexpected("un lien vers « " + pathPart + " »"));
  }

  private Stream<Element> elements(String actionEnding) {
    return document.select("form").stream()
        .filter(form -> path(form.absUrl("action")).endsWith(actionEnding));
  }

  /** What was expected and is not here. */
  public UnexpectedPage unexpected(String expected) {
    return new UnexpectedPage(
        "%s (HTTP %d, « %s ») : %s était attendu ; à corriger : %s"
            .formatted(address.getPath(), status, title(), expected, faultyFields()));
  }

  /** Empty text for links to other than pages, such as {@code mailto:}. */
  private static String path(String url) {
    return url.startsWith("http") ? URI.create(url).getPath() : "";
  }
}
