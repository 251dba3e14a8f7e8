package fr.prevenance.territory.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * An invented person, as the état civil knows them.
 *
 * @param username sign-in name: {@code p} for residents, {@code h} for people from elsewhere
 * @param usageName nom d'usage, where there is one
 * @param givenNames all given names in civil-status order
 * @param canary token that stands in this person's address line and nowhere else
 */
public record Person(
    String username,
    String birthName,
    Optional<String> usageName,
    List<String> givenNames,
    Sex sex,
    LocalDate birthDate,
    Birthplace birthplace,
    String email,
    String phone,
    String canary) {

  public int ageOn(LocalDate date) {
    return Period.between(birthDate, date).getYears();
  }

  public String allGivenNames() {
    return String.join(" ", givenNames);
  }
}
