package fr.prevenance.cli.visit;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form with the values it would send.
 *
 * @param values in document order, hidden ones included; unchecked boxes are absent
 */
public record Form(URI action, Map<String, String> values) {

  static Form of(Element element) {
    FormElement form = (FormElement) element;
    Map<String, String> values = new LinkedHashMap<>();
    form.formData().forEach(pair -> values.put(pair.key(), pair.value()));
    return new Form(URI.create(form.absUrl("action")), values);
  }

  /** The same form with one field filled in. */
  public Form with(String name, String value) {
    Map<String, String> filled = new LinkedHashMap<>(values);
    filled.put(name, value);
    return new Form(action, filled);
  }

  /** What a field would send; empty text when nothing. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  String encoded() {
    return values.entrySet().stream()
        .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
