package fr.prevenance.server.console.journey;

import fr.prevenance.packs.NewPack;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What must be said of a right before its folder is made.
 *
 * @param title for people
 * @param name of the folder
 * @param from first day in force, as typed
 * @param faults by field: what is wrong and how to mend it
 */
record SkeletonForm(String title, String name, String from, Map<String, String> faults) {
  private static final int LONGEST_TITLE = 150;

  SkeletonForm {
    faults = Map.copyOf(faults);
  }

  static SkeletonForm of(String title, String name, String from) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (title.isBlank()) {
      faults.put("titre", "Donnez au droit le titre que les personnes liront.");
    } else if (title.length() > LONGEST_TITLE) {
      faults.put("titre", "Ce titre dépasse %d caractères.".formatted(LONGEST_TITLE));
    }
    if (!NewPack.isFolderName(name)) {
      faults.put(
          "nom",
          "Un nom de dossier a des minuscules sans accent, des chiffres et des tirets, comme tarif-cantine.");
    }
    if (day(from).isEmpty()) {
      faults.put("depuis", "Donnez le premier jour en vigueur.");
    }
    return new SkeletonForm(title.strip(), name, from, faults);
  }

  Optional<LocalDate> day() {
    return day(from);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }
}
