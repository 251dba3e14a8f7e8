package fr.prevenance.population.duckdb;

import java.util.Set;

/** What a column must hold, in Parquet and in CSV. */
enum ColumnKind {
  INTEGER("un entier", "BIGINT", "regexp_full_match(%s, '-?[0-9]{1,18}')", "BIGINT"),
  NUMBER(
      "un nombre",
      "BIGINT ou DOUBLE",
      "regexp_full_match(%1$s, '-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?')"
          + " AND isfinite(TRY_CAST(%1$s AS DOUBLE))",
      "DOUBLE"),
  BOOLEAN(
      "oui, non, true ou false",
      "BOOLEAN",
      "lower(%s) IN ('oui', 'non', 'true', 'false')",
      "BOOLEAN"),
  TEXT("un texte", "VARCHAR", "true", "VARCHAR"),
  DATE(
      "une date AAAA-MM-JJ",
      "DATE",
      "regexp_full_match(%1$s, '[0-9]{4}-[0-9]{2}-[0-9]{2}') AND TRY_CAST(%1$s AS DATE) IS NOT NULL",
      "DATE");

  private static final Set<String> WHOLE =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");

  private final String words;
  private final String parquetWords;
  private final String goodText;
  private final String csvType;

  ColumnKind(String words, String parquetWords, String goodText, String csvType) {
    this.words = words;
    this.parquetWords = parquetWords;
    this.goodText = goodText;
    this.csvType = csvType;
  }

  /** What a cell of a CSV file is, in French. */
  String words() {
    return words;
  }

  /** The types of a Parquet column, as documented. */
  String parquetWords() {
    return parquetWords;
  }

  boolean accepts(String parquetType) {
    return switch (this) {
      case INTEGER -> WHOLE.contains(parquetType);
      case NUMBER -> WHOLE.contains(parquetType) || parquetType.equals("DOUBLE");
      case BOOLEAN, TEXT, DATE -> parquetType.equals(csvType);
    };
  }

  /** The type it is read in. */
  String read(String parquetType) {
    return switch (this) {
      case INTEGER -> "BIGINT";
      case NUMBER -> parquetType.equals("DOUBLE") ? "DOUBLE" : "BIGINT";
      case BOOLEAN, TEXT, DATE -> parquetType;
    };
  }

  /** The type a CSV column is read in. */
  String readFromText() {
    return csvType;
  }

  /** SQL: whether a text is no such value; none is unknown, which all may be. */
  String isBad(String column) {
    return column + " IS NOT NULL AND NOT (" + goodText.formatted(column) + ")";
  }

  /** SQL: the value that a good text means. */
  String fromText(String column) {
    return this == BOOLEAN
        ? "(lower(" + column + ") IN ('oui', 'true'))"
        : "TRY_CAST(" + column + " AS " + csvType + ")";
  }
}
