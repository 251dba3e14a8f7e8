package fr.prevenance.cli.demo;

import fr.prevenance.testkit.mail.CaughtMail;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A proposal as its recipient reads it: the link to follow and the code to type. */
record ReceivedMessage(String recipient, URI link, String code) {
  private static final Pattern LINK = Pattern.compile("https?://\\S+/d/[\\w-]+");
  private static final Pattern CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z*~$=]\\b");

  /** Empty for an accusé de réception, which bears no link to a proposal. */
  static Optional<ReceivedMessage> read(CaughtMail mail) {
    String text = mail.plainText().orElse("");
    Matcher link = LINK.matcher(text);
    Matcher code = CODE.matcher(text);
    return link.find() && code.find()
        ? Optional.of(
            new ReceivedMessage(
                mail.recipients().getFirst(), URI.create(link.group()), code.group()))
        : Optional.empty();
  }
}
