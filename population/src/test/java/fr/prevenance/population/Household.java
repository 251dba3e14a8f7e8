package fr.prevenance.population;

import fr.prevenance.rules.Value;
import java.util.HashMap;
import java.util.Map;

/** A fictional household for the chèque énergie: one person, all facts certified, entitled. */
public final class Household {
  static final String INCOME = "foyer fiscal . revenu fiscal de référence";
  static final String PEOPLE = "foyer fiscal . nombre de personnes";
  static final String CONTRACT = "logement . contrat d'électricité au nom du foyer";
  static final String SOCIAL_RESIDENCE = "logement . résidence sociale avec aide spécifique";
  static final String MAIN_HOME = "logement . résidence principale";

  private final Map<String, FactValue> facts = new HashMap<>();

  public Household() {
    certified(INCOME, Value.of(5_000, "€"));
    certified(PEOPLE, Value.of(1));
    certified("foyer fiscal . enfants mineurs en résidence alternée", Value.of(0));
    certified(CONTRACT, Value.of(true));
    certified(MAIN_HOME, Value.of(true));
    certified(SOCIAL_RESIDENCE, Value.of(false));
    certified("logement . commune", Value.of("75056"));
  }

  public Household certified(String fact, Value value) {
    facts.put(fact, new FactValue(value, true));
    return this;
  }

  Household declared(String fact, Value value) {
    facts.put(fact, new FactValue(value, false));
    return this;
  }

  public Household income(double euros) {
    return certified(INCOME, Value.of(euros, "€"));
  }

  public Household declaredIncome(double euros) {
    return declared(INCOME, Value.of(euros, "€"));
  }

  Household without(String fact) {
    facts.remove(fact);
    return this;
  }

  public Map<String, FactValue> facts() {
    return Map.copyOf(facts);
  }
}
