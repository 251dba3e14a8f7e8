package fr.prevenance.server.portal.catalogue;

import fr.prevenance.packs.RightPack;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Stream;

/** Words that a right must all hold somewhere in what it says of itself, accents and case apart. */
record RightSearch(String words) {

  boolean finds(RightPack pack) {
    String text = plain(text(pack));
    return Stream.of(plain(words).split("[^\\p{L}\\p{N}]+")).allMatch(text::contains);
  }

  private static String text(RightPack pack) {
    return String.join(
        " ",
        pack.title(),
        pack.acronym().orElse(""),
        pack.authority(),
        String.join(" ", pack.lifeEvents()),
        String.join(" ", pack.triggers()),
        pack.form().introduction());
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .replace('’', '\'')
        .toLowerCase(Locale.FRENCH);
  }
}
