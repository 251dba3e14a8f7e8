package fr.prevenance.packs;

import java.util.List;
import java.util.Optional;

/**
 * What the name of a datum means in every right.
 *
 * @param name full rule name, such as {@code foyer fiscal . revenu fiscal de référence}
 * @param unit of numbers; empty when they have none
 * @param period what span it speaks of, such as {@code année N-2}
 * @param holders who may hold it
 * @param sensitivity what it reveals, such as {@code identité}; empty when only packs define it
 * @param belonging where it is someone's place in a group, which no column delivers
 */
public record SharedFact(
    String name,
    String entity,
    FactDefinition.Type type,
    Optional<String> unit,
    String period,
    List<String> holders,
    Optional<String> sensitivity,
    Optional<FactDefinition.Belonging> belonging) {

  public SharedFact {
    holders = List.copyOf(holders);
  }

  static SharedFact of(Section section) {
    return new SharedFact(
        section.text("nom"),
        section.text("entité"),
        FactsFile.type(section.text("type")),
        section.optional("unité"),
        section.text("période"),
        section.texts("détenteurs"),
        Optional.of(section.text("sensibilité")),
        Optional.empty());
  }

  static SharedFact of(FactDefinition fact) {
    return new SharedFact(
        fact.name(),
        fact.entity(),
        fact.type(),
        fact.unit(),
        fact.period(),
        List.of(fact.holder()),
        Optional.empty(),
        fact.belonging());
  }

  /** Whether a right means the same by it. */
  boolean agrees(FactDefinition fact) {
    return entity.equals(fact.entity())
        && type == fact.type()
        && unit.equals(fact.unit())
        && period.equals(fact.period());
  }

  /** The same, with what only packs say of it. */
  SharedFact completedBy(FactDefinition fact) {
    return new SharedFact(
        name, entity, type, unit, period, holders, sensitivity, belonging.or(fact::belonging));
  }

  /** « personne, nombre en €/mois, mois M-4 à M-2 ». */
  String described() {
    String in = unit.map(word -> " en " + word).orElse(" sans unité");
    return entity + ", " + FactsFile.word(type) + in + ", " + period;
  }
}
