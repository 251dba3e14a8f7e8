package fr.prevenance.rules.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Orders what is computed so that everything comes after what it looks at. */
final class Rounds {
  private final Ranks ranks = new Ranks();
  private final List<Expr> targets;
  private final int entity;

  /**
   * @param entity index of the kind for which the targets are evaluated
   */
  Rounds(int entity, List<Expr> targets) {
    this.targets = targets;
    this.entity = entity;
  }

  List<Round> made() {
    targets.forEach(ranks::of);
    int last = targets.stream().mapToInt(ranks::of).max().orElse(0);
    var rounds = new ArrayList<Round>();
    for (int rank = 0; rank <= last; rank++) {
      rounds.add(round(rank));
    }
    return rounds;
  }

  private Round round(int rank) {
    var byEntity = new TreeMap<Integer, Draft>();
    for (int i = 0; i < targets.size(); i++) {
      if (ranks.of(targets.get(i)) == rank) {
        draft(byEntity, entity).targets().add(i);
      }
    }
    ranks.sources().stream()
        .filter(source -> ranks.of(source) == rank)
        .forEach(source -> draft(byEntity, source.entity()).sources().add(source));
    var stages = byEntity.entrySet().stream().map(e -> stage(e.getKey(), e.getValue())).toList();
    return new Round(stages, folds(rank + 1));
  }

  private record Draft(List<Integer> targets, List<Link.Source> sources) {}

  private static Draft draft(TreeMap<Integer, Draft> byEntity, int entity) {
    return byEntity.computeIfAbsent(entity, _ -> new Draft(new ArrayList<>(), new ArrayList<>()));
  }

  private Round.Stage stage(int entity, Draft draft) {
    var expressions = draft.targets().stream().map(targets::get).toList();
    var bytes = ClassMaker.make(expressions, draft.sources());
    return new Round.Stage(entity, draft.targets(), draft.sources(), HiddenRows.loaded(bytes));
  }

  private List<Link.OfMembers> folds(int rank) {
    var folds = new ArrayList<Link.OfMembers>();
    for (var link : ranks.links()) {
      if (link instanceof Link.OfMembers members && ranks.of(link) == rank) {
        folds.add(members);
      }
    }
    return folds;
  }
}
