package fr.prevenance.packs;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is known of a right before it is written, as somebody noted it while looking at how people
 * live through a procedure: {@code piste.yaml}.
 *
 * @param authority who decides
 * @param texts the law it rests on, in words
 * @param triggers what makes it worth looking, such as « avis d’impôt reçu »
 * @param lifeEvents what happens in people's lives and opens it, in their words
 */
public record RightIdea(
    String title,
    Optional<String> authority,
    List<String> texts,
    List<String> triggers,
    List<String> lifeEvents,
    List<Need> needs) {
  private static final YamlSchema SCHEMA =
      YamlSchema.load(RightIdea.class, "schemas/piste.schema.json");

  public RightIdea {
    texts = List.copyOf(texts);
    triggers = List.copyOf(triggers);
    lifeEvents = List.copyOf(lifeEvents);
    needs = List.copyOf(needs);
  }

  /** A datum that it takes, and who holds it; in words, not yet as a fact of the rules. */
  public record Need(String datum, String holder) {}

  /** A right of which only the title is known. */
  public static RightIdea of(String title) {
    return new RightIdea(title, Optional.empty(), List.of(), List.of(), List.of(), List.of());
  }

  /** The same right under another title. */
  public RightIdea named(String other) {
    return new RightIdea(other, authority, texts, triggers, lifeEvents, needs);
  }

  /**
   * Reads {@code piste.yaml}; empty, every fault told, where it does not follow its schema.
   *
   * @param label name of the file as issues show it
   */
  public static Optional<RightIdea> read(String label, String text, Consumer<PackIssue> issues) {
    return SCHEMA.read(label, text, issues).map(RightIdea::of);
  }

  /** As {@code piste.yaml}: what {@link #read} reads back. */
  public String written() {
    return "titre: "
        + QuotedText.of(title)
        + "\n"
        + authority.map(who -> "autorité: " + QuotedText.of(who) + "\n").orElse("")
        + list("textes", texts, QuotedText::of)
        + list("déclencheurs", triggers, QuotedText::of)
        + list("moments de vie", lifeEvents, QuotedText::of)
        + list("données", needs, RightIdea::written);
  }

  private static String written(Need need) {
    return "donnée: "
        + QuotedText.of(need.datum())
        + "\n    détenteur: "
        + QuotedText.of(need.holder());
  }

  private static <T> String list(String key, List<T> items, Function<T, String> written) {
    return items.isEmpty()
        ? ""
        : items.stream()
            .map(item -> "  - " + written.apply(item) + "\n")
            .collect(Collectors.joining("", key + ":\n", ""));
  }

  private static RightIdea of(Section top) {
    return new RightIdea(
        top.text("titre"),
        top.optional("autorité"),
        top.texts("textes"),
        top.texts("déclencheurs"),
        top.texts("moments de vie"),
        top.items("données").stream()
            .map(need -> new Need(need.text("donnée"), need.text("détenteur")))
            .toList());
  }
}
