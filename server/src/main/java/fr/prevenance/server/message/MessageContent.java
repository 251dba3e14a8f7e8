package fr.prevenance.server.message;

/** Exactly what the person received, and where. */
public record MessageContent(String address, String subject, String text, String html) {

  /** Never shows the content. */
  @Override
  public String toString() {
    return "MessageContent[…]";
  }
}
