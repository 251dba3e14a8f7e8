package fr.prevenance.packs;

import fr.prevenance.packs.MessageTemplate.Channel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code messages/}: each channel, and its plain-language version. */
final class MessageFiles {
  static final int COUNT = 2 * Channel.values().length;

  private final PackFolder folder;

  MessageFiles(PackFolder folder) {
    this.folder = folder;
  }

  /** The messages without fault that prevents reading, by name. */
  Map<String, MessageTemplate> readAll() {
    Map<String, MessageTemplate> messages = new LinkedHashMap<>();
    for (Channel channel : Channel.values()) {
      for (boolean plain : new boolean[] {false, true}) {
        String name = channel.fileName() + (plain ? ".simple" : "");
        read("messages/" + name + ".md", channel, plain)
            .ifPresent(message -> messages.put(name, message));
      }
    }
    return messages;
  }

  private Optional<MessageTemplate> read(String file, Channel channel, boolean plain) {
    return folder.read(file).flatMap(text -> parse(folder.label(file), text, channel, plain));
  }

  private Optional<MessageTemplate> parse(
      String file, String text, Channel channel, boolean plain) {
    MessageParser parser =
        new MessageParser(file, channel, plain, Vocabulary.MESSAGE, folder.issues());
    Optional<MessageTemplate> template = parser.parse(text);
    template.ifPresent(parsed -> MessageChecks.check(file, text, parsed).forEach(folder.issues()));
    return template;
  }
}
