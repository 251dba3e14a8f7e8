package fr.prevenance.population.dataset;

import java.text.Normalizer;
import java.util.Locale;

/** Names of folders and columns made of French names: lower-case ASCII letters and digits. */
public final class Slug {
  private Slug() {}

  /** {@code foyer-css} of « foyer CSS ». */
  public static String folder(String name) {
    return of(name, "-");
  }

  /** {@code date_de_naissance} of « date de naissance ». */
  public static String column(String name) {
    return of(name, "_");
  }

  private static String of(String name, String separator) {
    String plain =
        Normalizer.normalize(name.replace("œ", "oe").replace("Œ", "oe"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT);
    String joined = plain.replaceAll("[^a-z0-9]+", separator);
    return joined.replaceAll("^[-_]|[-_]$", "");
  }
}
