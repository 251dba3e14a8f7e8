package fr.prevenance.packs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of medical secrets, which no right may declare as data (CRPA L114-8: medical secrets are
 * never exchanged). What an administration decided may be declared, never its medical reason.
 */
final class HealthWords {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?<!\\p{L})(?<!assurance )(maladies?|malades?|patholog\\p{L}*|diagnosti\\p{L}*|symptômes?|hospitali\\p{L}*"
              + "|hôpita\\p{L}*|médicaments?|médica(l|le|les|ux)|vaccin\\p{L}*|mammographie\\p{L}*"
              + "|frottis|dépistages?|ordonnances? médica\\p{L}*|antécédents?|addictions?"
              + "|traitements? médica\\p{L}*|affections?|soins)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private HealthWords() {}

  /** The first such word of a text. */
  static Optional<String> in(String text) {
    Matcher word = WORDS.matcher(text);
    return word.find() ? Optional.of(word.group()) : Optional.empty();
  }
}
