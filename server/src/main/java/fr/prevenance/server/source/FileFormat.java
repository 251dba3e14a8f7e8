package fr.prevenance.server.source;

import java.nio.charset.Charset;

/** How a partner writes its file. */
public sealed interface FileFormat {

  /** Rows of separated fields under one line of column names. */
  record Csv(Charset charset, char separator) implements FileFormat {}

  /** An array of objects; a column is the dotted path of a leaf. */
  record Json(Charset charset) implements FileFormat {}

  /** The file of deaths of INSEE: fixed widths, Latin-1, no column names of its own. */
  record InseeDeaths() implements FileFormat {}
}
