package fr.prevenance.packs;

import fr.prevenance.packs.MessageTemplate.Channel;

/** Holds the packaged acknowledgement; a fault in it is ours, not a pack's. */
final class Acknowledgement {
  private static final String FILE = "accuse-reception.md";

  static final MessageTemplate TEMPLATE = read();

  private Acknowledgement() {}

  private static MessageTemplate read() {
    return new MessageParser(
            FILE, Channel.EMAIL, false, Vocabulary.ACKNOWLEDGEMENT, Acknowledgement::refuse)
        .parse(SharedPassage.resource(FILE))
        .orElseThrow();
  }

  private static void refuse(PackIssue issue) {
    throw new IllegalStateException(issue.file() + ": " + issue.message());
  }
}
