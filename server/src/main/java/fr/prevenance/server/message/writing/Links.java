package fr.prevenance.server.message.writing;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Addresses that messages bear.
 *
 * @param portal where the portal is reached, such as {@code https://droits.exemple.test}
 */
@Component
record Links(@Value("${prevenance.adresse}") URI portal) {

  /** Opens a page without personal data. */
  String proposal(String token) {
    return under("/d/" + token);
  }

  String verification() {
    return under("/verifier");
  }

  String objection() {
    return under("/opposition");
  }

  /** As people type it by hand, without {@code https://}. */
  static String typed(String link) {
    return link.replaceFirst("^https?://", "");
  }

  private String under(String path) {
    String base = portal.toString();
    return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
  }
}
