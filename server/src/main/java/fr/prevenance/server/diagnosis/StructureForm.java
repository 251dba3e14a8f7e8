package fr.prevenance.server.diagnosis;

import fr.prevenance.server.diagnosis.Structure.Volume;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The header of a diagnosis, as a form sends it.
 *
 * @param structure what could be read
 * @param typed what could not, by name of field, as it was typed
 * @param faults what to mend, by name of field
 */
public record StructureForm(
    Structure structure, Map<String, String> typed, Map<String, String> faults) {
  private static final String NAME = "nom";
  private static final String DATE = "date";
  private static final String COUNT = "\\d{1,12}";

  public StructureForm {
    typed = Map.copyOf(typed);
    faults = Map.copyOf(faults);
  }

  public static StructureForm of(Structure structure) {
    return new StructureForm(structure, Map.of(), Map.of());
  }

  /**
   * @param sent parameters of a request
   */
  public static StructureForm of(Map<String, String[]> sent) {
    return new Reading(sent).form();
  }

  /** What a field holds: as it was typed where that is faulty. */
  public String value(String field) {
    var known =
        switch (field) {
          case NAME -> structure.name();
          case DATE -> structure.date().map(LocalDate::toString).orElse("");
          default ->
              Volume.of(field).map(structure.volumes()::get).map(Object::toString).orElse("");
        };
    return typed.getOrDefault(field, known);
  }

  /** Reads the fields one by one. */
  private static final class Reading {
    private final Map<String, String[]> sent;
    private final Map<String, String> typed = new HashMap<>();
    private final Map<String, String> faults = new HashMap<>();

    Reading(Map<String, String[]> sent) {
      this.sent = sent;
    }

    StructureForm form() {
      Map<Volume, Long> volumes = new EnumMap<>(Volume.class);
      for (var volume : Volume.values()) {
        count(volume.word()).ifPresent(count -> volumes.put(volume, count));
      }
      return new StructureForm(new Structure(name(), date(), volumes), typed, faults);
    }

    private String name() {
      var name = first(NAME);
      if (name.length() <= Structure.LONGEST_NAME) {
        return name;
      }
      fault(NAME, name, "Écrivez un nom de 200 caractères au plus.");
      return "";
    }

    private Optional<LocalDate> date() {
      var text = first(DATE);
      try {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
      } catch (DateTimeException other) {
        fault(DATE, text, "Écrivez une date, comme 2026-11-23.");
        return Optional.empty();
      }
    }

    private Optional<Long> count(String field) {
      var text = first(field);
      var digits = text.replaceAll("[\\s\u00a0\u202f.]", "");
      if (digits.matches(COUNT)) {
        return Optional.of(Long.valueOf(digits));
      }
      if (!text.isEmpty()) {
        fault(
            field,
            text,
            "Écrivez un nombre entier, comme 1 200. Si vous ne savez pas, laissez vide.");
      }
      return Optional.empty();
    }

    private void fault(String field, String text, String words) {
      typed.put(field, text);
      faults.put(field, words);
    }

    private String first(String name) {
      return Optional.ofNullable(sent.get(name)).stream()
          .flatMap(Stream::of)
          .findFirst()
          .orElse("")
          .strip();
    }
  }
}
