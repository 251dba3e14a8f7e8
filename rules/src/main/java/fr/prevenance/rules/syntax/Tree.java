package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Place;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** YAML as read, each part with its place. */
public sealed interface Tree {
  Place place();

  /**
   * @param quoted written between quotes or as a block: always a text
   * @param exact each character of {@code text} stands at its place on one line of the file
   */
  record Scalar(String text, boolean quoted, boolean exact, Place place) implements Tree {
    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> ENGLISH_BOOLEANS =
        Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    private static final Pattern YAML_NUMBER =
        Pattern.compile(
            "0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}"
                + "|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    public boolean isNull() {
      return !quoted && NULLS.contains(text);
    }

    public boolean isEnglishBoolean() {
      return !quoted && ENGLISH_BOOLEANS.contains(text);
    }

    /** The number this is to YAML itself, whatever the language makes of its text. */
    public OptionalDouble number() {
      if (quoted || !YAML_NUMBER.matcher(text).matches()) {
        return OptionalDouble.empty();
      }
      if (text.startsWith("0x") || text.startsWith("0o")) {
        int radix = text.charAt(1) == 'x' ? 16 : 8;
        return OptionalDouble.of(new BigInteger(text.substring(2), radix).doubleValue());
      }
      return OptionalDouble.of(Double.parseDouble(text));
    }

    /** Place of one character, or of the whole where that is not known. */
    public Place at(int offset) {
      return exact ? place.right(offset) : place;
    }
  }

  record Sequence(List<Tree> items, Place place) implements Tree {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Mapping(List<Entry> entries, Place place) implements Tree {
    public Mapping {
      entries = List.copyOf(entries);
    }

    public Optional<Tree> find(String key) {
      return entry(key).map(Entry::value);
    }

    public Optional<Entry> entry(String key) {
      for (var entry : entries) {
        if (entry.name().equals(key)) {
          return Optional.of(entry);
        }
      }
      return Optional.empty();
    }
  }

  record Entry(Scalar key, Tree value) {
    public String name() {
      return key.text();
    }
  }
}
