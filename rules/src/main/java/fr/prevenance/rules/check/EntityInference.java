package fr.prevenance.rules.check;

import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Entity;
import fr.prevenance.rules.model.MemberFold;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.Replacements;
import fr.prevenance.rules.model.Rule;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.Issues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Of which entity each rule is: that of its root, or the finest of what it reads.
 *
 * <p>An individual is finer than any group. A group reads its members only through the folds over
 * them. A model without individuals has no such rules: all is evaluated for one of each.
 */
final class EntityInference {
  private static final int NONE = -1;
  private static final String FOLDS =
      Arrays.stream(MemberFold.values())
          .map(fold -> "« " + fold.keyword() + " »")
          .collect(Collectors.joining(", "));

  private final List<Rule> rules;
  private final Replacements replacements;
  private final Issues issues;
  private final List<Entity> entities;
  private final List<Integer> entityOf;

  EntityInference(List<Rule> rules, Replacements replacements, Issues issues) {
    this.rules = rules;
    this.replacements = replacements;
    this.issues = issues;
    this.entities = entities(rules);
    this.entityOf = new ArrayList<>(Collections.nCopies(rules.size(), NONE));
  }

  /** Individuals and groups; none unless the model says which is which. */
  List<Entity> declared() {
    return entities;
  }

  private static List<Entity> entities(List<Rule> rules) {
    var found = new ArrayList<Entity>();
    for (var rule : rules) {
      if (rule.name().parent().isEmpty() && rule.entity().isPresent()) {
        kind(rule.entity().get())
            .ifPresent(kind -> found.add(new Entity(rule.name().text(), rule.index(), kind)));
      }
    }
    boolean folds = found.stream().anyMatch(entity -> entity.kind() == Entity.Kind.INDIVIDUAL);
    return folds ? found : List.of();
  }

  private static Optional<Entity.Kind> kind(String word) {
    return Arrays.stream(Entity.Kind.values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /**
   * @param order rules after those they look at
   */
  List<Integer> infer(List<Integer> order, List<OptionalInt> disablers) {
    if (entities.isEmpty()) {
      rules.forEach(this::refuseFolds);
      return entityOf;
    }
    for (var rule : rules) {
      entityOf.set(rule.index(), ofRoot(rule.name()));
    }
    for (int index : order) {
      settle(rules.get(index), disablers.get(index));
    }
    return entityOf;
  }

  private void refuseFolds(Rule rule) {
    folds(rule.body()).stream()
        .findFirst()
        .ifPresent(fold ->
            issues.add(
                fold.place(),
                "membres-sans-individu",
                "Aucune entité n'a de membres dans ces règles.",
                "Déclarez-les : « personne: {entité: individu} » et par exemple"
                    + " « famille: {entité: groupe} »."));
  }

  private int ofRoot(RuleName name) {
    var text = name.text();
    int cut = text.indexOf(RuleName.SEPARATOR);
    var root = cut < 0 ? text : text.substring(0, cut);
    return index(root);
  }

  private int index(String entity) {
    for (int i = 0; i < entities.size(); i++) {
      if (entities.get(i).name().equals(entity)) {
        return i;
      }
    }
    return NONE;
  }

  private void settle(Rule rule, OptionalInt disabler) {
    var read = new TreeSet<Integer>();
    collect(rule.body(), read);
    disabler.ifPresent(parent -> read.add(entityOf.get(parent)));
    read.remove(NONE);
    int stated =
        rule.name().parent().isPresent()
            ? rule.entity().map(this::index).orElse(entityOf.get(rule.index()))
            : entityOf.get(rule.index());
    int entity = stated == NONE ? finest(rule, read) : stated;
    entityOf.set(rule.index(), entity);
    refuseFiner(rule, entity, read);
    folds(rule.body()).forEach(fold -> checkFold(rule, entity, fold));
  }

  /** What a node reads for the rule it stands in: what folds read is the members' own. */
  private void collect(Node node, Set<Integer> read) {
    if (node instanceof Node.Members) {
      return;
    }
    if (node instanceof Node.Reference reference) {
      read.add(entityOf.get(reference.rule()));
      replacements.of(reference).forEach(other -> read.add(entityOf.get(other.replacer().rule())));
    }
    if (node instanceof Node.Context context) {
      context.settings().forEach(setting -> read.add(entityOf.get(setting.rule().rule())));
    }
    Children.of(node).forEach(child -> collect(child, read));
  }

  private int finest(Rule rule, Set<Integer> read) {
    var individual = read.stream().filter(this::isIndividual).findFirst();
    if (individual.isPresent()) {
      return individual.get();
    }
    if (read.size() > 1) {
      issues.add(
          rule.place(),
          "entite-ambigue",
          "Cette règle lit plusieurs sortes de groupes : " + names(read) + ".",
          "Dites pour qui elle se calcule, par exemple « entité: " + individualName() + " ».");
      return NONE;
    }
    return read.isEmpty() ? NONE : read.iterator().next();
  }

  private boolean isIndividual(int entity) {
    return entities.get(entity).kind() == Entity.Kind.INDIVIDUAL;
  }

  private String individualName() {
    return entities.stream()
        .filter(entity -> entity.kind() == Entity.Kind.INDIVIDUAL)
        .map(Entity::name)
        .findFirst()
        .orElse("personne");
  }

  private String names(Set<Integer> read) {
    return read.stream()
        .map(entity -> "« " + entities.get(entity).name() + " »")
        .collect(Collectors.joining(", "));
  }

  /** A group's rule, or one of nobody, cannot tell whose value it reads. */
  private void refuseFiner(Rule rule, int entity, Set<Integer> read) {
    if (entity == NONE || isIndividual(entity)) {
      return;
    }
    var others = new TreeSet<>(read);
    others.remove(entity);
    if (!others.isEmpty() && (others.size() > 1 || read.contains(entity) || isStated(rule))) {
      issues.add(
          rule.place(),
          "entite-trop-fine",
          "Cette règle de « "
              + entities.get(entity).name()
              + " » lit "
              + names(others)
              + " sans dire de qui.",
          "Lisez les membres par " + FOLDS + ".");
    }
  }

  private boolean isStated(Rule rule) {
    return rule.entity().isPresent() || ofRoot(rule.name()) != NONE;
  }

  private void checkFold(Rule rule, int entity, Node.Members fold) {
    if (entity == NONE || entities.get(entity).kind() != Entity.Kind.GROUP) {
      issues.add(
          fold.place(),
          "membres-de-personne",
          "« "
              + fold.fold().keyword()
              + " » se calcule pour un groupe ; cette règle "
              + (entity == NONE
                  ? "n'est d'aucune entité."
                  : "est de « " + entities.get(entity).name() + " »."),
          "Ajoutez à la règle « entité: … » avec le nom du groupe dont il s'agit.");
    }
    Children.of(fold).forEach(part -> checkMemberPart(fold.place(), part));
  }

  private void checkMemberPart(Place place, Node part) {
    if (!folds(part).isEmpty()) {
      issues.add(
          place,
          "membres-de-membres",
          "Un membre n'a pas lui-même de membres.",
          "Donnez un nom de règle à la partie intérieure.");
    }
  }

  private static List<Node.Members> folds(Node node) {
    var found = new ArrayList<Node.Members>();
    if (node instanceof Node.Members members) {
      found.add(members);
    } else {
      Children.of(node).forEach(child -> found.addAll(folds(child)));
    }
    return found;
  }
}
