package fr.prevenance.rules.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a rule says of itself to people; no effect on values.
 *
 * @param references label to link, in source order
 */
public record Documentation(
    String title,
    Optional<String> description,
    Optional<String> question,
    Map<String, String> references) {
  public Documentation {
    references = Collections.unmodifiableMap(new LinkedHashMap<>(references));
  }

  /** The same, with one more paragraph of description. */
  public Documentation with(String paragraph) {
    var described = description.map(own -> own + "\n\n" + paragraph).orElse(paragraph);
    return new Documentation(title, Optional.of(described), question, references);
  }
}
