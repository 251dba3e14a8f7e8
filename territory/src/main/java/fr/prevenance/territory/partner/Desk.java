package fr.prevenance.territory.partner;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.fate.Exclusion;
import fr.prevenance.territory.fate.Fates;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import fr.prevenance.territory.truth.World;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One partner at work on one file: its own chance, spelling and format of dates.
 *
 * @param world the truth, which the partner writes down in its way
 */
record Desk(World world, Fates fates, Canaries canaries, Dice dice, Spelling spelling) {

  Map<String, String> traitsOf(Person person) {
    return traitsOf(person, Damage.NONE);
  }

  private Map<String, String> traitsOf(Person person, Damage damage) {
    Map<String, String> row = new HashMap<>();
    spelling.traits(person, damage).putInto(row, "");
    return row;
  }

  /** A row of columns with all traits and the address of one person. */
  Map<String, String> fullRow(Person person) {
    return fullRow(person, Damage.NONE);
  }

  /** The same, with traits damaged as asked. */
  Map<String, String> fullRow(Person person, Damage damage) {
    Map<String, String> row = traitsOf(person, damage);
    row.put("adresse", canaries.address(person));
    return row;
  }

  /** Traits of one person as a JSON object, damaged as asked. */
  Map<String, Object> identity(Person person, Damage damage, boolean hasSexAndPlace) {
    Map<String, Object> identity = new LinkedHashMap<>();
    Traits traits = spelling.traits(person, damage);
    if (hasSexAndPlace) {
      traits.putInto(identity, "");
    } else {
      traits.putWithoutSexAndPlace(identity, "");
    }
    if (damage.isOfEncoding()) {
      identity.replaceAll((key, value) -> Mojibake.of(value.toString()));
    }
    if (damage == Damage.MISSING_FIELD) {
      identity.remove("nom_naissance");
    }
    identity.values().removeIf(""::equals);
    return identity;
  }

  boolean meets(Entitlement entitled, Exclusion exclusion) {
    return fates.meets(entitled.right(), entitled.file(), exclusion);
  }

  /** The person's mailbox, as far as this partner knows it. */
  String email(Right right, String file, Person person) {
    boolean isLost =
        fates.isEntitled(right, file)
            ? fates.meets(right, file, Exclusion.UNREACHABLE)
            : dice.chance(0.04);
    return isLost ? "" : person.email();
  }

  String phone(Person person) {
    return dice.chance(0.2) ? "" : person.phone();
  }

  static String yesNo(boolean value) {
    return value ? "oui" : "non";
  }

  /** An account number no bank has: country, zero key, bank 99999. */
  String accountNumber() {
    return "FR0099999" + dice.digits(18);
  }
}
