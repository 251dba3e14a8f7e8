package fr.prevenance.packs;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Where each node of a YAML text is written, looked up in its tree when there is a fault to tell.
 *
 * @param offset lines of the file that precede the text
 */
record YamlLines(Node root, int offset) {

  /** A node, and what is written first of it: the key of an entry, else itself. */
  private record Place(Node start, Node node) {}

  /** 1-based line of a node, or of its nearest known ancestor, by JSON pointer (RFC 6901). */
  int of(String pointer) {
    Place place = new Place(root, root);
    for (JsonPointer step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      Optional<Place> child = child(place.node(), step);
      if (child.isEmpty()) {
        break;
      }
      place = child.get();
    }
    return offset + inText(place.start());
  }

  /** 1-based line of the text on which a node begins. */
  static int inText(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }

  /** The name of an entry; what is no text has none. */
  static String key(NodeTuple entry) {
    return entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
  }

  private static Optional<Place> child(Node node, JsonPointer step) {
    return switch (node) {
      case MappingNode mapping ->
          mapping.getValue().stream()
              .filter(entry -> key(entry).equals(step.getMatchingProperty()))
              .map(entry -> new Place(entry.getKeyNode(), entry.getValueNode()))
              .reduce((first, last) -> last);
      case SequenceNode sequence -> item(sequence.getValue(), step.getMatchingIndex());
      default -> Optional.empty();
    };
  }

  private static Optional<Place> item(List<Node> items, int index) {
    return index >= 0 && index < items.size()
        ? Optional.of(new Place(items.get(index), items.get(index)))
        : Optional.empty();
  }
}
