package fr.prevenance.packs;

import fr.prevenance.packs.MessageTemplate.Channel;
import fr.prevenance.packs.MessageTemplate.Mention;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Passages that every message owes, whose wording belongs to this module and not to a pack. A
 * template takes one in by {@code {{> name}}}; it states a legal mention if and only if it takes in
 * the passage that carries it.
 */
enum SharedPassage {
  DATA_ORIGIN("origine-des-données", "origine"),
  DATA_RIGHTS("droits-sur-les-données", "droits"),
  /** Not a mention of the law: what lets a person tell us from a swindler. */
  CHECK("vérifier-ce-message", "verifier");

  private final String name;

  /** The wordings by variant; unmodifiable, though its type does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final Map<String, String> texts;

  SharedPassage(String name, String file) {
    this.name = name;
    this.texts =
        Arrays.stream(Channel.values())
            .flatMap(channel -> Stream.of(variant(channel, false), variant(channel, true)))
            .collect(
                Collectors.toUnmodifiableMap(
                    variant -> variant,
                    variant -> resource("passages/" + variant + "/" + file + ".md")));
  }

  /** Name in templates. */
  String passageName() {
    return name;
  }

  /** The legal mentions that the wording of this passage states. */
  Set<Mention> mentions() {
    return switch (this) {
      case DATA_ORIGIN -> Set.of(Mention.DATA_ORIGIN);
      case DATA_RIGHTS -> Set.of(Mention.ACCESS, Mention.RECTIFICATION, Mention.OBJECTION);
      case CHECK -> Set.of();
    };
  }

  static Optional<SharedPassage> named(String name) {
    return Arrays.stream(values()).filter(passage -> passage.name.equals(name)).findFirst();
  }

  static List<String> names() {
    return Arrays.stream(values()).map(SharedPassage::passageName).toList();
  }

  /** The Markdown of the passage for a channel, in plain language or not. */
  String text(Channel channel, boolean plain) {
    return Objects.requireNonNull(texts.get(variant(channel, plain)));
  }

  private static String variant(Channel channel, boolean plain) {
    return channel.fileName() + (plain ? ".simple" : "");
  }

  static String resource(String name) {
    try (InputStream input = SharedPassage.class.getResourceAsStream(name)) {
      byte[] bytes = Objects.requireNonNull(input, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
