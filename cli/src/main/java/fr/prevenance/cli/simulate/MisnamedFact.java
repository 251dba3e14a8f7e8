package fr.prevenance.cli.simulate;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.Spelling;
import fr.prevenance.packs.Subjects;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A datum given under a name, or in a place, that is not its own.
 *
 * @param name as written
 * @param entity whose facts are read there; empty where they are written in full
 */
record MisnamedFact(String name, Optional<String> entity) {
  private static final String DOT = " . ";

  /** What is wrong, with the name or the place that was meant where one can be told. */
  String fault(Collection<FactDefinition> declared) {
    return declared.stream()
        .filter(fact -> fact.name().equals(name))
        .findFirst()
        .map(MisnamedFact::place)
        .orElseGet(() -> unknown() + " " + meant(declared));
  }

  /** Without looking for what was meant. */
  String unknown() {
    return "La donnée « %s » n'est demandée par aucun droit connu.".formatted(name);
  }

  private static String place(FactDefinition fact) {
    return fact.entity().equals(Subjects.PERSON)
        ? "La donnée « %s » se donne dans une personne de « persons ».".formatted(fact.name())
        : "La donnée « %s » se donne dans « facts » d'un groupe « %s »."
            .formatted(fact.name(), fact.entity());
  }

  private String meant(Collection<FactDefinition> declared) {
    return near(declared)
        .map(fact -> "Vouliez-vous écrire « %s » ?".formatted(fact.name()))
        .orElse("« prevenance rights show » nomme celles de chacun.");
  }

  private Optional<FactDefinition> near(Collection<FactDefinition> declared) {
    int dot = name.indexOf(DOT);
    Optional<String> owner = dot < 0 ? entity : Optional.of(name.substring(0, dot));
    String word = dot < 0 ? name : name.substring(dot + DOT.length());
    List<FactDefinition> own =
        declared.stream().filter(fact -> owner.filter(fact.entity()::equals).isPresent()).toList();
    Collection<FactDefinition> candidates = own.isEmpty() ? declared : own;
    return Spelling.closest(word, candidates.stream().map(MisnamedFact::word).toList())
        .flatMap(near -> candidates.stream().filter(fact -> word(fact).equals(near)).findFirst());
  }

  /** The name without its entity. */
  private static String word(FactDefinition fact) {
    return fact.name().substring(fact.name().indexOf(DOT) + DOT.length());
  }
}
