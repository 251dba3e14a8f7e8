package fr.prevenance.packs;

import java.util.List;
import java.util.Map;

/** A message of a right pack, in Markdown with Mustache placeholders and a subject line. */
public final class MessageTemplate {

  /** Mentions the first individual communication owes the person (CRPA L114-8 II). */
  public enum Mention {
    DATA_ORIGIN,
    ACCESS,
    RECTIFICATION,
    OBJECTION
  }

  /**
   * @param subject of the e-mail
   * @param text plain text, lines of at most 76 characters
   * @param html accessible HTML body fragment
   */
  public record Rendered(String subject, String text, String html) {}

  private MessageTemplate() {}

  /** Mentions that this template lacks; a campaign whose list is not empty does not start. */
  public List<Mention> missingMentions() {
    throw new UnsupportedOperationException();
  }

  /**
   * Fills the template; values are escaped, so that no datum becomes markup or a link.
   *
   * @param values text, booleans for sections, or lists of maps
   * @throws IllegalArgumentException naming each placeholder left without a value
   */
  public Rendered render(Map<String, Object> values) {
    throw new UnsupportedOperationException();
  }
}
