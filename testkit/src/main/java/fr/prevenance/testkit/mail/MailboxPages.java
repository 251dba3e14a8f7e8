package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages on which people read what was caught, in French. */
final class MailboxPages {

  private static final String RESOURCES = "fr/prevenance/testkit/mail/";
  private static final Pattern MESSAGE = Pattern.compile("/message/(\\d{1,18})(?:/(html|source))?");

  private final Mailbox mailbox;
  private final TemplateEngine templates = templates();
  private final String style = resource("style.css");

  MailboxPages(Mailbox mailbox) {
    this.mailbox = mailbox;
  }

  private static TemplateEngine templates() {
    ClassLoaderTemplateResolver resolver =
        new ClassLoaderTemplateResolver(MailboxPages.class.getClassLoader());
    resolver.setPrefix(RESOURCES);
    resolver.setSuffix(".html");
    resolver.setCharacterEncoding("UTF-8");
    TemplateEngine engine = new TemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }

  private static String resource(String name) {
    try (InputStream stream = MailboxPages.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Answer answer(URI uri) {
    Matcher message = MESSAGE.matcher(uri.getPath());
    if (message.matches()) {
      return mailbox
          .at(Long.parseLong(message.group(1)))
          .map(mail -> message(mail, message.group(2)))
          .orElseGet(this::notFound);
    }
    return switch (uri.getPath()) {
      case "/" -> list(new Query(uri));
      case "/style.css" -> Answer.style(style);
      default -> notFound();
    };
  }

  private Answer list(Query query) {
    String recipient = query.parameter("destinataire").orElse("");
    int page =
        query.parameter("page").filter(p -> p.matches("\\d{1,6}")).map(Integer::valueOf).orElse(1);
    return page(
        200,
        "list",
        Map.of("recipient", recipient, "page", MailPage.of(mailbox.search(recipient), page)));
  }

  private Answer message(CaughtMail mail, @org.jspecify.annotations.Nullable String form) {
    return switch (form) {
      case "html" ->
          mail.html().map(MailboxPages::framed).map(Answer::message).orElseGet(this::notFound);
      case "source" -> Answer.source(mail.raw());
      case null, default -> reading(mail);
    };
  }

  private Answer reading(CaughtMail mail) {
    List<Fragment> text = mail.plainText().map(Fragment::of).orElse(List.of());
    return page(
        200,
        "message",
        Map.of("mail", MailView.of(mail), "text", text, "html", mail.html().isPresent()));
  }

  /** Links leave the frame, else they would open in a few lines' height. */
  private static String framed(String html) {
    return "<base target=\"_blank\">" + html;
  }

  private Answer notFound() {
    return page(404, "absent", Map.of());
  }

  private Answer page(int status, String template, Map<String, Object> model) {
    return Answer.page(status, templates.process(template, new Context(Locale.FRENCH, model)));
  }
}
