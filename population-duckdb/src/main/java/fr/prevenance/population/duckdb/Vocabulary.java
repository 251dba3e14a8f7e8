package fr.prevenance.population.duckdb;

import fr.prevenance.population.dataset.DatasetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of text columns, so that texts are read as numbers: made once for each column, by
 * DuckDB, as an enumeration.
 */
final class Vocabulary {
  /** Columns with more words are read as texts. */
  private static final int MOST_WORDS = 65_536;

  private final Engine engine;
  private final Map<String, Listed> told;
  private final Map<String, Words> known = new HashMap<>();

  /**
   * @param told words that somebody has found already, by column
   */
  Vocabulary(Engine engine, Map<String, Listed> told) {
    this.engine = engine;
    this.told = Map.copyOf(told);
  }

  /** The words of a column as another process can be told them. */
  record Listed(boolean areTooMany, List<String> words) {}

  /** Those read until now, by column. */
  synchronized Map<String, Listed> listed() {
    Map<String, Listed> listed = new HashMap<>();
    known.forEach((column, words) -> listed.put(column, words.listed()));
    return listed;
  }

  /**
   * @param type name of the enumeration; empty where there is none
   * @param areTooMany whether the column is to be read as texts
   * @param words in the order of the enumeration
   */
  record Words(Optional<String> type, boolean areTooMany, List<String> words) {
    /** Those of a column that holds no text. */
    static final Words NONE = new Words(Optional.empty(), false, List.of());

    Words {
      words = List.copyOf(words);
    }

    Listed listed() {
      return new Listed(areTooMany, words);
    }

    /** SQL: the position of a column's word, as a number; null where there is none. */
    String position(String column) {
      return type.map(name -> "enum_code(" + Sql.name(column) + "::" + name + ")::INTEGER")
          .orElse("NULL::INTEGER");
    }
  }

  synchronized Words of(Source source, String column) throws DatasetException {
    String key = source.label() + "/" + column;
    Words words = known.get(key);
    if (words == null) {
      Listed listed = told.get(key);
      words = made(listed == null ? read(source, column) : listed);
      known.put(key, words);
    }
    return words;
  }

  private Listed read(Source source, String column) throws DatasetException {
    List<String> words =
        engine.all(
            "SELECT DISTINCT %1$s FROM %2$s WHERE %1$s IS NOT NULL LIMIT %3$d"
                .formatted(Sql.name(column), source.relation(), MOST_WORDS + 1),
            row -> row.getString(1));
    return words.size() > MOST_WORDS
        ? new Listed(true, List.of())
        : new Listed(false, words.stream().sorted().toList());
  }

  private Words made(Listed listed) throws DatasetException {
    if (listed.areTooMany() || listed.words().isEmpty()) {
      return new Words(Optional.empty(), listed.areTooMany(), List.of());
    }
    String type = "mots_" + known.size();
    engine.run("CREATE TYPE " + type + " AS ENUM (" + Sql.texts(listed.words()) + ")");
    return new Words(Optional.of(type), false, listed.words());
  }
}
