package fr.prevenance.territory.partner;

import fr.prevenance.territory.person.Person;
import java.util.Map;

/**
 * The identité pivot of a person as one row writes it.
 *
 * @param birthplace COG code of the commune, or 99xxx when born abroad
 */
record Traits(
    String birthName,
    String usageName,
    String givenNames,
    String sex,
    String birthDate,
    String birthplace) {

  /** Columns of a second person where there is none. */
  static final Traits NOBODY = new Traits("", "", "", "", "", "");

  /** The traits of the état civil, with an ISO date. */
  static Traits exactly(Person person) {
    return new Traits(
        person.birthName(),
        person.usageName().orElse(""),
        person.allGivenNames(),
        person.sex().letter(),
        person.birthDate().toString(),
        person.birthplace().code());
  }

  /** Puts all traits under their column names, each followed by the suffix. */
  void putInto(Map<? super String, ? super String> row, String suffix) {
    putWithoutSexAndPlace(row, suffix);
    row.put("sexe" + suffix, sex);
    row.put("lieu_naissance" + suffix, birthplace);
  }

  /** For partners who never ask for sex and birthplace. */
  void putWithoutSexAndPlace(Map<? super String, ? super String> row, String suffix) {
    row.put("nom_naissance" + suffix, birthName);
    row.put("nom_usage" + suffix, usageName);
    row.put("prenoms" + suffix, givenNames);
    row.put("date_naissance" + suffix, birthDate);
  }
}
