package fr.prevenance.rules.generate;

import fr.prevenance.rules.model.Children;
import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which rules look at which, parents and replacements included. */
final class RuleGraph {
  private final Model model;
  private final List<List<Integer>> readers = new ArrayList<>();

  RuleGraph(Model model) {
    this.model = model;
    model.rules().forEach(_ -> readers.add(new ArrayList<>()));
    for (var rule : model.rules()) {
      look(rule.body(), rule.index());
      disabler(rule).ifPresent(parent -> look(parent, rule.index()));
    }
  }

  /** The reference by which a rule asks the parent that may switch it off. */
  Optional<Node.Reference> disabler(Rule rule) {
    var parent = model.disablers().get(rule.index());
    return parent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Node.Reference(
                parent.getAsInt(),
                model.rules().get(parent.getAsInt()).name().text(),
                rule.name().text(),
                rule.place()));
  }

  private void look(Node node, int reader) {
    if (node instanceof Node.Reference reference) {
      readers.get(reference.rule()).add(reader);
      model
          .replacements()
          .of(reference)
          .forEach(other -> readers.get(other.replacer().rule()).add(reader));
    }
    if (node instanceof Node.Context context) {
      context.settings().forEach(setting -> look(setting.rule(), reader));
    }
    Children.of(node).forEach(child -> look(child, reader));
  }

  /**
   * The rules that may come to something else for others, where one individual or group is
   * evaluated under a context: those of other kinds that look at it, however indirectly.
   *
   * @param rules that the context sets
   * @param entity index of the kind of the individual or group
   */
  BitSet changedElsewhere(Collection<Integer> rules, int entity) {
    var here = new BitSet();
    var elsewhere = new BitSet();
    var waiting = new ArrayDeque<>(rules);
    rules.forEach(here::set);
    while (!waiting.isEmpty()) {
      int rule = waiting.pop();
      for (int reader : readers.get(rule)) {
        boolean inside = isOf(reader, entity);
        boolean crosses = !inside && model.entityOf().get(rule) >= 0;
        var reached = inside ? here : elsewhere;
        if ((inside || crosses) && !reached.get(reader)) {
          reached.set(reader);
          waiting.add(reader);
        }
      }
    }
    here.stream().filter(rule -> model.entityOf().get(rule) == entity).forEach(elsewhere::set);
    return elsewhere;
  }

  /** Of a kind, or of none: then it is evaluated where it is looked at. */
  private boolean isOf(int rule, int entity) {
    int own = model.entityOf().get(rule);
    return own < 0 || own == entity;
  }

  /** The rules themselves and all that look at them, however indirectly. */
  BitSet affectedBy(Collection<Integer> rules) {
    var affected = new BitSet(readers.size());
    var waiting = new ArrayDeque<>(rules);
    while (!waiting.isEmpty()) {
      int rule = waiting.pop();
      if (!affected.get(rule)) {
        affected.set(rule);
        waiting.addAll(readers.get(rule));
      }
    }
    return affected;
  }
}
