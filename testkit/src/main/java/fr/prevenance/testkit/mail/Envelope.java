package fr.prevenance.testkit.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What SMTP says around a message: who sent it, to whom, and when it came.
 *
 * <p>Kept as trace lines before the message, as a mail server does; the message itself stays as
 * received, byte by byte.
 */
record Envelope(String sender, List<String> recipients, Instant receivedAt) {

  private static final String FROM = "X-Catcher-Mail-From: ";
  private static final String TO = "X-Catcher-Rcpt-To: ";
  private static final String LAST = "X-Catcher-Received-At: ";

  Envelope {
    recipients = List.copyOf(recipients);
  }

  /** The trace lines, the last of which ends them. */
  byte[] traceLines() {
    StringBuilder lines = new StringBuilder(FROM).append(sender).append("\r\n");
    recipients.forEach(recipient -> lines.append(TO).append(recipient).append("\r\n"));
    lines.append(LAST).append(receivedAt).append("\r\n");
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads the trace lines and leaves the stream at the first byte of the message. */
  static Envelope read(InputStream stream) throws IOException {
    String sender = "";
    List<String> recipients = new ArrayList<>();
    while (true) {
      String line = line(stream);
      if (line.startsWith(FROM)) {
        sender = line.substring(FROM.length());
      } else if (line.startsWith(TO)) {
        recipients.add(line.substring(TO.length()));
      } else if (line.startsWith(LAST)) {
        return new Envelope(sender, recipients, Instant.parse(line.substring(LAST.length())));
      } else {
        throw new IOException("no trace lines of the mail catcher");
      }
    }
  }

  private static String line(InputStream stream) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = stream.read(); next != '\n'; next = stream.read()) {
      if (next < 0) {
        throw new IOException("the trace lines are cut short");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
