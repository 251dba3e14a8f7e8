package fr.prevenance.rules.agreement.random;

import fr.prevenance.rules.agreement.Mechanisms;
import java.util.List;

/** The two mechanisms a case is about. Seeds go round all pairs, so that none is left to chance. */
record Focus(String outer, String inner) {
  private static final List<String> ALL = List.copyOf(Mechanisms.ALL);
  private static final int STRIDE = 1009;

  static Focus of(long seed) {
    int pairs = ALL.size() * ALL.size();
    int pair = (int) Math.floorMod(seed * STRIDE, (long) pairs);
    return new Focus(ALL.get(pair / ALL.size()), ALL.get(pair % ALL.size()));
  }

  boolean has(String mechanism) {
    return outer.equals(mechanism) || inner.equals(mechanism);
  }

  /** Those of the two that make a value, the outer one first. */
  List<String> values() {
    return List.of(outer, inner).stream()
        .filter(name -> !Mechanisms.ATTRIBUTES.contains(name))
        .filter(name -> !name.equals("formule") && !name.equals("inversion numérique"))
        .toList();
  }
}
