package fr.prevenance.server.exchange;

import fr.prevenance.server.exchange.Identity.Sex;
import fr.prevenance.server.exchange.Row.Contact;
import fr.prevenance.server.exchange.Row.Member;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The door for one member named by a row. */
final class MemberDoor {
  private static final Map<String, Sex> SEXES =
      Map.of(
          "f",
          Sex.FEMALE,
          "2",
          Sex.FEMALE,
          "féminin",
          Sex.FEMALE,
          "female",
          Sex.FEMALE,
          "m",
          Sex.MALE,
          "1",
          Sex.MALE,
          "masculin",
          Sex.MALE,
          "male",
          Sex.MALE);
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,190}\\.[^\\s@<>,;:\".]{2,63}");

  private final MemberColumns columns;
  private final Provenance provenance;
  private final LocalDate today;

  MemberDoor(MemberColumns columns, Provenance provenance, LocalDate today) {
    this.columns = columns;
    this.provenance = provenance;
    this.today = today;
  }

  /** The member; empty when it is optional and not there, or refused. */
  Optional<Member> pass(Map<String, String> values, RowFaults faults) {
    if (columns.isOptional() && isAbsent(values)) {
      return Optional.empty();
    }
    requireTraits(values, faults);
    var identity =
        new Identity(
            trait(Trait.BIRTH_NAME, values).orElse(""),
            trait(Trait.USAGE_NAME, values),
            trait(Trait.GIVEN_NAMES, values).orElse(""),
            trait(Trait.SEX, values).flatMap(text -> sex(text, faults)),
            trait(Trait.BIRTH_DATE, values).map(text -> birthDate(text, faults)).orElse(""),
            trait(Trait.BIRTH_PLACE, values));
    return Optional.of(
        new Member(
            columns.role(),
            columns.matchedRole(),
            new Guarded<>(identity, provenance),
            contact(values, faults)));
  }

  private boolean isAbsent(Map<String, String> values) {
    return columns.traits().values().stream().noneMatch(values::containsKey);
  }

  private void requireTraits(Map<String, String> values, RowFaults faults) {
    for (var trait : Trait.REQUIRED) {
      var column = columns.traits().getOrDefault(trait, trait.label());
      if (!values.containsKey(column)) {
        faults.refuse(
            column,
            "trait-manquant",
            "Il manque : %s (%s).".formatted(trait.label(), columns.role()),
            "Donnez ce trait : sans lui la personne ne peut être reconnue.");
      }
    }
  }

  private Optional<String> trait(Trait trait, Map<String, String> values) {
    return Optional.ofNullable(columns.traits().get(trait)).map(values::get);
  }

  private Optional<Sex> sex(String text, RowFaults faults) {
    var sex = Optional.ofNullable(SEXES.get(text.toLowerCase(Locale.ROOT)));
    if (sex.isEmpty()) {
      faults.refuse(
          columns.traits().getOrDefault(Trait.SEX, ""),
          "sexe-inconnu",
          "Le sexe n’est pas écrit comme convenu.",
          "Donnez F ou M, ou laissez vide.");
    }
    return sex;
  }

  private String birthDate(String text, RowFaults faults) {
    var column = columns.traits().getOrDefault(Trait.BIRTH_DATE, "");
    var date = PartnerDate.read(text);
    if (date.isEmpty()) {
      faults.refuse(
          column,
          "date-impossible",
          "La date de naissance n’existe pas ou n’est pas écrite comme convenu.",
          "Donnez un jour qui existe, écrit AAAA-MM-JJ, avec 00 pour un jour ou un mois inconnu.");
    } else if (date.get().isAfter(today)) {
      faults.refuse(
          column,
          "date-future",
          "La date de naissance est à venir.",
          "Vérifiez l’ordre du jour, du mois et de l’année.");
    }
    return date.map(PartnerDate::text).orElse("");
  }

  private Contact contact(Map<String, String> values, RowFaults faults) {
    return new Contact(
        detail("courriel", values).filter(email -> isUsable(email, faults)),
        detail("téléphone", values),
        detail("adresse", values));
  }

  private Optional<String> detail(String kind, Map<String, String> values) {
    return Optional.ofNullable(columns.contact().get(kind)).map(values::get);
  }

  private boolean isUsable(String email, RowFaults faults) {
    boolean isUsable = EMAIL.matcher(email).matches();
    if (!isUsable) {
      faults.notice(
          columns.contact().getOrDefault("courriel", ""),
          "courriel-inutilisable",
          "L’adresse électronique n’en est pas une : elle est laissée de côté, la ligne est gardée.",
          "Corrigez l’adresse ou laissez-la vide.");
    }
    return isUsable;
  }
}
