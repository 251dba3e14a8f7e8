package fr.prevenance.rules.syntax;

import java.util.Map;
import java.util.Optional;

/** Words of the language that this engine knows but does not compute: refused, never ignored. */
public final class Unsupported {
  private static final String NO_OTHER_WAY = "Retirez-le : ce moteur ne le calcule pas encore.";
  private static final Map<String, String> MENDS =
      Map.ofEntries(
          Map.entry("possibilités", "Écrivez « une possibilité » au niveau de la règle."),
          Map.entry("choix obligatoire", "Retirez cette ligne : elle est sans effet."));

  private Unsupported() {}

  public static boolean contains(String keyword) {
    return MENDS.containsKey(keyword);
  }

  public static void issue(Tree.Scalar key, Issues issues) {
    issues.add(
        key.place(),
        "mecanisme-non-pris-en-charge",
        "« " + key.text() + " » n'est pas encore pris en charge.",
        Optional.ofNullable(MENDS.get(key.text())).orElse(NO_OTHER_WAY));
  }
}
