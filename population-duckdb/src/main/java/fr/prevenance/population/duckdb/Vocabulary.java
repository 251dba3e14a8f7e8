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
  private final Map<String, Words> known = new HashMap<>();

  Vocabulary(Engine engine) {
    this.engine = engine;
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
      words = read(source, column);
      known.put(key, words);
    }
    return words;
  }

  private Words read(Source source, String column) throws DatasetException {
    String name = Sql.name(column);
    List<String> words =
        engine.all(
            "SELECT DISTINCT %1$s FROM %2$s WHERE %1$s IS NOT NULL LIMIT %3$d"
                .formatted(name, source.relation(), MOST_WORDS + 1),
            row -> row.getString(1));
    if (words.isEmpty()) {
      return Words.NONE;
    }
    if (words.size() > MOST_WORDS) {
      return new Words(Optional.empty(), true, List.of());
    }
    List<String> sorted = words.stream().sorted().toList();
    String type = "mots_" + known.size();
    engine.run("CREATE TYPE " + type + " AS ENUM (" + Sql.texts(sorted) + ")");
    return new Words(Optional.of(type), false, sorted);
  }
}
