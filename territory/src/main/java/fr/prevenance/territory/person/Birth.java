package fr.prevenance.territory.person;

import java.time.LocalDate;
import java.util.Optional;

/** A birth certificate that still lacks the given names. */
public record Birth(
    String birthName,
    Origin origin,
    Sex sex,
    LocalDate date,
    Birthplace place,
    Optional<String> usageName) {

  public Birth called(String usageName) {
    return new Birth(birthName, origin, sex, date, place, Optional.of(usageName));
  }

  Birth on(LocalDate otherDate) {
    return new Birth(birthName, origin, sex, otherDate, place, usageName);
  }
}
