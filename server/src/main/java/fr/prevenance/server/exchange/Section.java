package fr.prevenance.server.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A mapping of a configuration file, read strictly: keys outside the list, keys missing and values
 * of another shape are told with their line, and reading goes on so that all are told at once.
 */
final class Section {
  private static final Map<String, Boolean> YES_OR_NO = Map.of("oui", true, "non", false);

  private final String file;
  private final String title;
  private final int line;
  private final Problems problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  Section(String file, String title, Node node, Set<String> keys, Problems problems) {
    this.file = file;
    this.title = title;
    this.line = lineOf(node);
    this.problems = problems;
    if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> add(tuple, keys));
    } else {
      problem("« %s » doit être une suite de « clé: valeur ».".formatted(title));
    }
  }

  /** Tells a fault of the whole section. */
  void problem(String sentence) {
    problems.add(file, line, sentence);
  }

  /** Tells a fault of one key. */
  void problem(String key, String sentence) {
    var node = values.get(key);
    problems.add(file, node == null ? line : lineOf(node), sentence);
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<String> optionalText(String key) {
    var node = values.get(key);
    if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    if (node != null) {
      problem(key, "« %s » doit être un texte.".formatted(key));
    }
    return Optional.empty();
  }

  /** The text, or the key's absence told and a blank text instead. */
  String text(String key) {
    if (!has(key)) {
      problem("il manque « %s » dans « %s ».".formatted(key, title));
      return "";
    }
    return optionalText(key).orElse("");
  }

  Optional<LocalDate> date(String key) {
    var text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException notADay) {
      problem(key, "« %s » n’est pas une date AAAA-MM-JJ qui existe.".formatted(key));
      return Optional.empty();
    }
  }

  /** What the text stands for, among a closed list of words. */
  <T> Optional<T> oneOf(String key, Map<String, T> words) {
    var text = text(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var meant = Optional.ofNullable(words.get(text));
    if (meant.isEmpty()) {
      var sentence = "« %s » ne peut pas valoir « %s ».".formatted(key, text);
      problem(key, sentence + Suggestion.among(words.keySet().stream().sorted().toList(), text));
    }
    return meant;
  }

  boolean isYes(String key) {
    return oneOf(key, YES_OR_NO).orElse(false);
  }

  Optional<Section> section(String key, Set<String> keys) {
    var node = values.get(key);
    if (node == null) {
      problem("il manque « %s » dans « %s ».".formatted(key, title));
      return Optional.empty();
    }
    return Optional.of(child(key, node, keys));
  }

  /** The mappings of a list; one alone need not be written as a list. None when absent. */
  List<Section> sections(String key, Set<String> keys) {
    return nodes(key).map(node -> child(key, node, keys)).toList();
  }

  /** The texts of a list; one alone need not be written as a list. */
  List<String> texts(String key) {
    if (!has(key)) {
      problem("il manque « %s » dans « %s ».".formatted(key, title));
    }
    return nodes(key)
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue().strip())
        .toList();
  }

  /** The keys written and their texts. */
  Map<String, String> texts() {
    var texts = new LinkedHashMap<String, String>();
    values.keySet().forEach(key -> optionalText(key).ifPresent(text -> texts.put(key, text)));
    return texts;
  }

  private Stream<Node> nodes(String key) {
    return switch (values.get(key)) {
      case null -> Stream.empty();
      case SequenceNode sequence -> sequence.getValue().stream();
      case Node alone -> Stream.of(alone);
    };
  }

  private Section child(String key, Node node, Set<String> keys) {
    return new Section(file, key, node, keys, problems);
  }

  private void add(NodeTuple tuple, Set<String> keys) {
    var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "";
    if (keys.contains(key)) {
      values.put(key, tuple.getValueNode());
    } else {
      problems.add(
          file,
          lineOf(tuple.getKeyNode()),
          "« %s » n’est pas une clé de « %s ».".formatted(key, title)
              + Suggestion.among(keys.stream().sorted().toList(), key));
    }
  }

  private static int lineOf(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }
}
