package fr.prevenance.server.console.practice;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeGauge;
import fr.prevenance.server.practice.SheetLibrary.ReadableSheet;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What somebody looks for among the sheets; an empty text asks for nothing.
 *
 * @param mots words that a sheet must all hold
 * @param levier number of a lever
 * @param complexite most that its effort may be, from 1 to 4
 * @param gain least that its gain may be, from 1 to 4
 * @param portee how far the software carries it
 * @param origine « fondatrices », « organismes » or « nous »
 * @param manque « oui »: only what the body found missing
 */
record SheetFilter(
    String mots,
    String levier,
    String complexite,
    String gain,
    String portee,
    String origine,
    String manque) {

  static final String FOUNDING = "fondatrices";
  static final String BODIES = "organismes";
  static final String OURS = "nous";
  static final String YES = "oui";

  boolean keeps(ReadableSheet sheet, String siret, Set<Integer> missing) {
    Practice practice = sheet.practice();
    return (levier.isEmpty() || levier.equals(Integer.toString(practice.lever())))
        && (portee.isEmpty() || portee.equals(practice.platform().scope().word()))
        && isWithinGauges(practice)
        && isFrom(sheet, siret)
        && (!manque.equals(YES) || practice.number().filter(missing::contains).isPresent())
        && hasWords(practice);
  }

  public boolean isUsed() {
    return !String.join("", mots, levier, complexite, gain, portee, origine, manque).isEmpty();
  }

  public boolean asksForMissing() {
    return manque.equals(YES);
  }

  /** A draft without all its levels is within none. */
  private boolean isWithinGauges(Practice practice) {
    boolean isGauged = practice.levels().size() == PracticeGauge.values().length;
    return (level(complexite) == 0 || (isGauged && practice.effort() <= level(complexite)))
        && (level(gain) == 0 || (isGauged && practice.gain() >= level(gain)));
  }

  private static int level(String text) {
    return text.matches("[1-4]") ? Integer.parseInt(text) : 0;
  }

  private boolean isFrom(ReadableSheet sheet, String siret) {
    return switch (origine) {
      case FOUNDING -> sheet.practice().isFounding();
      case BODIES -> !sheet.practice().isFounding();
      case OURS -> sheet.isOf(siret);
      default -> true;
    };
  }

  private boolean hasWords(Practice practice) {
    String text =
        plain(
            String.join(
                " ",
                practice.title(),
                practice.summary(),
                practice.why(),
                String.join(" ", practice.deliverables()),
                String.join(" ", practice.how().stream().map(Practice.Part::title).toList())));
    return Stream.of(plain(mots).split("[^\\p{L}\\p{N}]+")).allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.FRENCH);
  }
}
