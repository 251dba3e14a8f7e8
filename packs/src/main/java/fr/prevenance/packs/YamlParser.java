package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.prevenance.rules.YamlCause;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Parses YAML 1.2 (core schema, where {@code oui} is a text), remembering every line. */
final class YamlParser {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final int lineOffset;
  private final Consumer<PackIssue> issues;

  private YamlParser(String file, int lineOffset, Consumer<PackIssue> issues) {
    this.file = file;
    this.lineOffset = lineOffset;
    this.issues = issues;
  }

  static Optional<YamlDocument> parse(String file, String text, Consumer<PackIssue> issues) {
    return parse(file, text, 0, issues);
  }

  /**
   * @param lineOffset lines of the file that precede the text
   */
  static Optional<YamlDocument> parse(
      String file, String text, int lineOffset, Consumer<PackIssue> issues) {
    return new YamlParser(file, lineOffset, issues).parse(text);
  }

  private Optional<YamlDocument> parse(String text) {
    LoadSettings settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    try {
      Optional<Node> node = new Compose(settings).composeString(text);
      if (node.isEmpty()) {
        report(1, "yaml-vide", "Le fichier est vide.", "Partez d'un dossier qui existe.");
        return Optional.empty();
      }
      JsonNode root = convert(node.get());
      return Optional.of(new YamlDocument(file, root, new YamlLines(node.get(), lineOffset)));
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0);
      int column = e.getProblemMark().map(Mark::getColumn).orElse(0);
      unreadable(text, line, column, e.getContext() + " " + e.getProblem());
    } catch (ReaderException e) {
      List<String> before = text.substring(0, offset(text, e)).lines().toList();
      int column = before.isEmpty() ? 0 : before.getLast().length();
      unreadable(text, Math.max(0, before.size() - 1), column, String.valueOf(e.getMessage()));
    } catch (YamlEngineException e) {
      unreadable(text, 0, 0, String.valueOf(e.getMessage()));
    }
    return Optional.empty();
  }

  private static int offset(String text, ReaderException unreadable) {
    int points = Math.min(unreadable.getPosition(), text.codePointCount(0, text.length()));
    return text.offsetByCodePoints(0, points);
  }

  /**
   * @param line counted from 0, in the text
   * @param column counted from 0
   * @param english what the reader of YAML says
   */
  private void unreadable(String text, int line, int column, String english) {
    String quoted = text.lines().skip(line).findFirst().orElse("").replace('\t', ' ');
    String caret = " ".repeat(Math.min(column, quoted.length())) + "^";
    report(
        line + 1,
        "yaml-illisible",
        "Ce n'est pas du YAML lisible, colonne %d : %s.%n%s%n%s"
            .formatted(column + 1, YamlCause.inFrench(english), quoted, caret),
        "Vérifiez sur cette ligne l'alignement, les deux-points et les guillemets ; un texte qui"
            + " contient « : » ou commence par un signe se met entre guillemets.");
  }

  private void report(int line, String code, String message, String mend) {
    issues.accept(new PackIssue(code, file, lineOffset + line, message, mend));
  }

  private JsonNode convert(Node node) {
    if (node.getAnchor().isPresent()) {
      report(
          YamlLines.inText(node),
          "yaml-ancre",
          "Les ancres YAML (&, *) ne sont pas admises.",
          "Écrivez le contenu en toutes lettres.");
      return NODES.nullNode();
    }
    return switch (node) {
      case MappingNode mapping -> convert(mapping);
      case SequenceNode sequence -> convert(sequence);
      case ScalarNode scalar -> convert(scalar);
      default -> NODES.nullNode();
    };
  }

  private ObjectNode convert(MappingNode mapping) {
    ObjectNode object = NODES.objectNode();
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = YamlLines.key(entry);
      int line = YamlLines.inText(entry.getKeyNode());
      Integer before = lines.put(key, lineOffset + line);
      if (before != null) {
        report(
            line,
            "clé-en-double",
            "La clé « " + key + " » est déjà écrite à la ligne " + before + ".",
            "Gardez-en une seule.");
      }
      object.set(key, convert(entry.getValueNode()));
    }
    return object;
  }

  private ArrayNode convert(SequenceNode sequence) {
    ArrayNode array = NODES.arrayNode();
    sequence.getValue().forEach(item -> array.add(convert(item)));
    return array;
  }

  private static JsonNode convert(ScalarNode scalar) {
    String text = scalar.getValue();
    Tag tag = scalar.getTag();
    if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
      return number(text);
    }
    if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    return tag.equals(Tag.NULL) ? NODES.nullNode() : NODES.textNode(text);
  }

  /** Hexadecimal, octal, infinite and NaN literals of YAML stay texts: no datum is written so. */
  private static JsonNode number(String text) {
    try {
      return NODES.numberNode(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return NODES.textNode(text);
    }
  }
}
