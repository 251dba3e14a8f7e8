package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One name means the same in all rights that are used together, wherever they come from. */
final class FactAgreement {
  private FactAgreement() {}

  private record Named(RightPack pack, FactDefinition fact) {

    boolean agrees(FactDefinition other) {
      return fact.entity().equals(other.entity())
          && fact.type() == other.type()
          && fact.unit().equals(other.unit());
    }
  }

  static List<PackIssue> check(List<RightPack> packs) {
    List<PackIssue> issues = new ArrayList<>();
    Map<String, Named> known = new HashMap<>();
    for (RightPack pack : packs) {
      for (FactDefinition fact : pack.facts()) {
        Named first = known.computeIfAbsent(fact.name(), _ -> new Named(pack, fact));
        if (!first.agrees(fact)) {
          issues.add(disagreement(pack, fact, first));
        }
      }
    }
    return issues;
  }

  private static PackIssue disagreement(RightPack pack, FactDefinition fact, Named first) {
    return new PackIssue(
        "donnée-définie-autrement",
        pack.slug() + "/" + FileSchema.FACTS.fileName(),
        1,
        "La donnée « %s » n'a pas l'entité, le type ou l'unité que lui donne le droit « %s »."
            .formatted(fact.name(), first.pack().slug()),
        "Reprenez la même définition, ou donnez un autre nom à la donnée.");
  }
}
