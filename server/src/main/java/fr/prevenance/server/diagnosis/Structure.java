package fr.prevenance.server.diagnosis;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom the diagnosis is about.
 *
 * @param name empty: not said
 * @param volumes those that are known
 */
public record Structure(String name, Optional<LocalDate> date, Map<Volume, Long> volumes) {

  /** Who turns to a structure, and how often in a year unless said otherwise. */
  public enum Volume {
    USERS("usagers", "Usagers"),
    VISITS("visites", "Visites à l’accueil, par an"),
    CALLS("appels", "Appels, par an"),
    LETTERS("courriers", "Courriers reçus, par an"),
    EMAILS("courriels", "Courriels reçus, par an"),
    MONTHLY_VISITORS("visiteurs", "Visiteurs du site, par mois");

    private final String word;
    private final String title;

    Volume(String word, String title) {
      this.word = word;
      this.title = title;
    }

    /** As forms and files write it. */
    public String word() {
      return word;
    }

    public String title() {
      return title;
    }

    public static Optional<Volume> of(String word) {
      return Stream.of(values()).filter(volume -> volume.word.equals(word)).findFirst();
    }
  }

  public static final int LONGEST_NAME = 200;

  public Structure {
    volumes = Map.copyOf(volumes);
  }

  public static Structure unknown() {
    return new Structure("", Optional.empty(), new EnumMap<>(Volume.class));
  }
}
