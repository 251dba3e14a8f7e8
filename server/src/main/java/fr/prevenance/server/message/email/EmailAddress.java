package fr.prevenance.server.message.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address we can write to: a dot-atom local part (RFC 5321, without quoting nor SMTPUTF8) and a
 * domain name of at least two labels, in its ASCII form.
 */
public record EmailAddress(String local, String domain) {

  private static final Pattern LOCAL =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+(\\.[\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final Pattern DOMAIN =
      Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");
  private static final int LONGEST_LOCAL = 64;
  private static final int LONGEST = 254;

  /** Reads an address; empty when mail to it cannot be sent safely. */
  public static Optional<EmailAddress> parse(String text) {
    String address = text.strip();
    int at = address.lastIndexOf('@');
    if (at < 1 || address.length() > LONGEST) {
      return Optional.empty();
    }
    EmailAddress read =
        new EmailAddress(address.substring(0, at), ascii(address.substring(at + 1)));
    return read.isSendable() ? Optional.of(read) : Optional.empty();
  }

  @Override
  public String toString() {
    return local + "@" + domain;
  }

  InternetAddress internetAddress() throws AddressException {
    return new InternetAddress(toString(), true);
  }

  private boolean isSendable() {
    return local.length() <= LONGEST_LOCAL
        && LOCAL.matcher(local).matches()
        && DOMAIN.matcher(domain).matches();
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(java.util.Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      return "";
    }
  }
}
