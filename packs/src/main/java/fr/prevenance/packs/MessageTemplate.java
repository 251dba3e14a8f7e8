package fr.prevenance.packs;

import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A message of a right pack, in Markdown with Mustache placeholders and a subject line. Immutable
 * and safe for many threads. Placeholders and passages are listed in {@code packs/README.md}.
 */
public final class MessageTemplate {
  private static final int TEXT_WIDTH = 76;
  private static final Parser MARKDOWN = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  /** Mentions the first individual communication owes the person (CRPA L114-8 II). */
  public enum Mention {
    DATA_ORIGIN,
    ACCESS,
    RECTIFICATION,
    OBJECTION
  }

  /** Where a message goes; each channel has its own wording of the shared passages. */
  public enum Channel {
    EMAIL("courriel"),
    SMS("sms"),
    LETTER("courrier");

    private final String fileName;

    Channel(String fileName) {
      this.fileName = fileName;
    }

    String fileName() {
      return fileName;
    }
  }

  /**
   * A message ready to send.
   *
   * @param subject of the e-mail or letter; empty for an SMS
   * @param text plain text, lines of at most 76 characters except addresses, which are never cut;
   *     an SMS is not wrapped and has no last line break
   * @param html accessible HTML body fragment, headings from level 2
   */
  public record Rendered(String subject, String text, String html) {}

  /** A message with its values, not yet rendered. */
  record Filled(String subject, String markdown) {}

  private final Channel channel;
  private final Vocabulary vocabulary;
  private final Template subject;
  private final Template body;
  private final TemplateUse use;

  MessageTemplate(Channel channel, Vocabulary vocabulary, Template subject, Template body) {
    this.channel = channel;
    this.vocabulary = vocabulary;
    this.subject = subject;
    this.body = body;
    this.use = TemplateUse.of(subject, body);
  }

  /** The acknowledgement of a request, common to all rights (CRPA L112-3, R112-5, R112-11-1). */
  public static MessageTemplate acknowledgement() {
    return Acknowledgement.TEMPLATE;
  }

  public Channel channel() {
    return channel;
  }

  /** Mentions that this template lacks; a campaign whose list is not empty does not start. */
  public List<Mention> missingMentions() {
    Set<Mention> missing = EnumSet.allOf(Mention.class);
    use.passages().forEach(passage -> missing.removeAll(passage.mentions()));
    return List.copyOf(missing);
  }

  /**
   * Fills the template; values are escaped, so that no datum becomes markup or a link.
   *
   * @param values text, booleans for sections, or lists of maps
   * @throws IllegalArgumentException naming each placeholder left without a value
   */
  public Rendered render(Map<String, Object> values) {
    Filled filled = fill(values);
    Node document = MARKDOWN.parse(filled.markdown());
    return new Rendered(
        Literal.oneLine(filled.subject()),
        channel == Channel.SMS ? shortText(document) : PlainText.of(document, TEXT_WIDTH),
        HTML.render(document));
  }

  /**
   * All that can fail of rendering: any text is Markdown.
   *
   * @throws IllegalArgumentException as {@link #render}
   */
  Filled fill(Map<String, Object> values) {
    Set<String> missing = new TreeSet<>(use.names());
    missing.removeIf(name -> vocabulary.isFilled(name, values));
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException("Placeholders without value: " + missing);
    }
    try {
      return new Filled(subject.execute(values), body.execute(values));
    } catch (MustacheException.Context e) {
      throw new IllegalArgumentException("Placeholder without value: " + e.key, e);
    }
  }

  /** Unwrapped, with the apostrophe and blank of the GSM 7-bit alphabet: others double its cost. */
  private static String shortText(Node document) {
    String text = PlainText.of(document, Integer.MAX_VALUE).strip();
    return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('’', '\'');
  }

  TemplateUse use() {
    return use;
  }
}
