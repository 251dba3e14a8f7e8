package fr.prevenance.rules.generate;

import java.util.List;
import java.util.function.Supplier;

/**
 * What is computed between two crossings from kind to kind.
 *
 * @param stages one for each kind, in any order
 * @param folds what groups read of their members, after the stages
 */
record Round(List<Stage> stages, List<Link.OfMembers> folds) {
  Round {
    stages = List.copyOf(stages);
    folds = List.copyOf(folds);
  }

  /**
   * What is computed at one time for all rows of one kind.
   *
   * @param entity index of the kind
   * @param targets positions of those whose results are written here
   * @param handedOn what other kinds read
   * @param rows makes one walk
   */
  record Stage(int entity, List<Integer> targets, List<Link.Source> handedOn, Supplier<Rows> rows) {
    Stage {
      targets = List.copyOf(targets);
      handedOn = List.copyOf(handedOn);
    }
  }
}
