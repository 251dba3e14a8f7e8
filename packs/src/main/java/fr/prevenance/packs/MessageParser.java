package fr.prevenance.packs;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import fr.prevenance.packs.MessageTemplate.Channel;
import java.io.Reader;
import java.io.StringReader;
import java.text.Normalizer;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads a message file: its front matter, then its Markdown with placeholders. */
final class MessageParser {
  private static final String FENCE = "---\n";

  /** Tags that would put a value in unescaped, or change the meaning of tags. */
  private static final Pattern UNSAFE_TAG = Pattern.compile("\\{\\{(?:\\{|\\s*[&=])");

  private static final Pattern TAG =
      Pattern.compile("\\{\\{(?:!.*?|\\s*[^{}\\s][^{}]*)}}", Pattern.DOTALL);
  private static final Pattern DOUBLE_BRACE = Pattern.compile("\\{\\{|}}");

  private final String file;
  private final Channel channel;
  private final boolean plain;
  private final Vocabulary vocabulary;
  private final Consumer<PackIssue> issues;

  MessageParser(
      String file,
      Channel channel,
      boolean plain,
      Vocabulary vocabulary,
      Consumer<PackIssue> issues) {
    this.file = file;
    this.channel = channel;
    this.plain = plain;
    this.vocabulary = vocabulary;
    this.issues = issues;
  }

  Optional<MessageTemplate> parse(String raw) {
    String text = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (channel == Channel.SMS) {
      return template("", text);
    }
    int end = text.indexOf("\n" + FENCE, FENCE.length() - 1);
    if (!text.startsWith(FENCE) || end < 0) {
      report("sujet-absent", "Le message ne dit pas son sujet.", "Commencez le fichier par : ---");
      return Optional.empty();
    }
    String body = text.substring(end + 1 + FENCE.length());
    return subject(text.substring(FENCE.length(), end + 1))
        .flatMap(subject -> template(subject, body));
  }

  private Optional<String> subject(String frontMatter) {
    Optional<String> subject =
        YamlParser.parse(file, frontMatter, 1, issues)
            .filter(document -> document.root().size() == 1)
            .flatMap(document -> document.top().optional("sujet"))
            .filter(line -> !line.isBlank());
    if (subject.isEmpty()) {
      report(
          "sujet-absent",
          "L'en-tête doit contenir le sujet, et lui seul.",
          "Écrivez entre deux lignes « --- » : sujet: \"…\"");
    }
    return subject;
  }

  private Optional<MessageTemplate> template(String subject, String body) {
    if (UNSAFE_TAG.matcher(subject + body).find()) {
      report(
          "valeur-non-protégée",
          "Les balises {{{…}}}, {{&…}} et {{=…}} ne sont pas admises.",
          "Écrivez {{…}} : la valeur est alors protégée.");
      return Optional.empty();
    }
    // Half a tag would be sent as it stands; an empty one breaks the library.
    if (DOUBLE_BRACE.matcher(TAG.matcher(subject + body).replaceAll("")).find()) {
      report(
          "gabarit-illisible",
          "Une balise {{…}} est vide, ou il y manque une accolade.",
          "Écrivez chaque balise {{nom}}, deux accolades de chaque côté.");
      return Optional.empty();
    }
    try {
      return Optional.of(
          new MessageTemplate(
              channel,
              vocabulary,
              compile(subject, Literal::oneLine),
              compile(body, Literal::markdown)));
    } catch (MustacheException e) {
      report(
          "gabarit-illisible",
          "Une balise {{…}} n'est pas correcte (" + e.getMessage() + ").",
          "Fermez chaque {{#section}} par {{/section}}.");
      return Optional.empty();
    }
  }

  private Template compile(String text, Mustache.Escaper escaper) {
    return Mustache.compiler()
        .withEscaper(escaper)
        .emptyStringIsFalse(true)
        .withLoader(this::passage)
        .compile(text);
  }

  private Reader passage(String name) {
    return new StringReader(
        SharedPassage.named(name)
            .map(passage -> passage.text(channel, plain))
            .orElseThrow(() -> new MustacheException("passage inconnu : " + name)));
  }

  private void report(String code, String message, String mend) {
    issues.accept(new PackIssue(code, file, 1, message, mend));
  }
}
