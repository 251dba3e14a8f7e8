package fr.prevenance.cli.evaluate;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Bytes read as JSON: in UTF-8, no key twice, nothing behind. */
final class JsonText {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private JsonText() {}

  static JsonNode read(byte[] bytes) throws InputRefused {
    try {
      return JSON.readTree(decoded(bytes));
    } catch (JacksonException unreadable) {
      throw new InputRefused(position(unreadable));
    }
  }

  private static String decoded(byte[] bytes) throws InputRefused {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException other) {
      throw new InputRefused("Le texte n'est pas en UTF-8.");
    }
  }

  /** Says where, not what: the text may be about somebody. */
  private static String position(JacksonException unreadable) {
    String where =
        Optional.ofNullable(unreadable.getLocation())
            .map(at -> " (ligne %d, colonne %d)".formatted(at.getLineNr(), at.getColumnNr()))
            .orElse("");
    return "JSON illisible%s : vérifiez guillemets, virgules, accolades et clés répétées."
        .formatted(where);
  }
}
