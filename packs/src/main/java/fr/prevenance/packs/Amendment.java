package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A right with some of its rules replaced by expressions: what it would be after a reform. */
public final class Amendment {
  /** What a rule says of itself beside how it is computed, and its unit, which stays. */
  private static final Set<String> KEPT =
      Set.of("titre", "description", "note", "références", "entité", "type", "unité");

  private static final String MARGIN = "  ";

  private final RightPack right;
  private final String file;
  private final List<PackIssue> issues = new ArrayList<>();

  private Amendment(RightPack right) {
    this.right = right;
    this.file = right.slug() + "/" + RulesFile.NAME;
  }

  /**
   * The right as it would be, checked as any other.
   *
   * @param expressions by full name of the rule that each replaces
   * @throws PackException a rule does not exist or cannot be replaced, or an expression is wrong
   */
  public static RightPack of(RightPack right, Map<String, String> expressions)
      throws PackException {
    return new Amendment(right).amended(expressions);
  }

  private RightPack amended(Map<String, String> expressions) throws PackException {
    List<String> lines =
        new ArrayList<>(right.files().getOrDefault(RulesFile.NAME, "").lines().toList());
    expressions.forEach((rule, expression) -> replace(rule, expression, lines));
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    SortedMap<String, String> files = new TreeMap<>(right.files());
    files.put(RulesFile.NAME, String.join("\n", lines) + "\n");
    return PackReader.read(right.slug(), files);
  }

  private void replace(String rule, String expression, List<String> lines) {
    int start = start(rule, lines);
    Optional<PackIssue> issue = refused(rule, start, lines);
    if (issue.isPresent()) {
      issues.add(issue.get());
      return;
    }
    List<String> block = lines.subList(start, end(start, lines));
    List<String> kept = kept(block);
    block.clear();
    block.addAll(kept);
    block.add(MARGIN + "valeur: " + quoted(expression));
  }

  private Optional<PackIssue> refused(String rule, int start, List<String> lines) {
    if (right.rules().find(rule).isEmpty()) {
      return Optional.of(unknown(rule));
    }
    if (right.fact(rule).isPresent()) {
      return Optional.of(
          issue(
              start,
              "donnée-non-remplaçable",
              "« %s » est une donnée des personnes, pas une règle du droit.".formatted(rule),
              "Remplacez une règle qui la lit."));
    }
    if (start < 0 || !lines.get(start).equals(rule + ":")) {
      return Optional.of(
          issue(
              start,
              "règle-non-remplaçable",
              "La règle « %s » n'est pas écrite seule : elle ne se remplace pas d'ici."
                  .formatted(rule),
              "Copiez le dossier du droit, changez-y la règle, et donnez-le par --reform."));
    }
    return Optional.empty();
  }

  private PackIssue unknown(String rule) {
    String mend =
        Spelling.closest(rule, right.rules().names())
            .map("Vouliez-vous écrire « %s » ?"::formatted)
            .orElse(
                "Donnez un nom entier, tel que « %s ».".formatted(right.result().eligibility()));
    return issue(
        -1,
        "règle-introuvable",
        "La règle « %s » n'existe pas dans %s.".formatted(rule, RulesFile.NAME),
        mend);
  }

  private PackIssue issue(int line, String code, String message, String mend) {
    return new PackIssue(code, file, Math.max(0, line) + 1, message, mend);
  }

  /** The line that names a rule; negative where none does. */
  private static int start(String rule, List<String> lines) {
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).startsWith(rule + ":")) {
        return line;
      }
    }
    return -1;
  }

  /** After the last line that is indented under the one that names the rule. */
  private static int end(int start, List<String> lines) {
    int end = start + 1;
    for (int line = start + 1; line < lines.size(); line++) {
      if (lines.get(line).startsWith(MARGIN)) {
        end = line + 1;
      } else if (!lines.get(line).isBlank()) {
        break;
      }
    }
    return end;
  }

  private static List<String> kept(List<String> block) {
    List<String> kept = new ArrayList<>(List.of(block.getFirst()));
    boolean isKept = false;
    for (String line : block.subList(1, block.size())) {
      boolean isKey = line.startsWith(MARGIN) && !line.startsWith(MARGIN + " ");
      // What a list holds may stand as far to the left as its key.
      if (isKey && !line.strip().startsWith("-") && !line.strip().startsWith("#")) {
        isKept = KEPT.contains(line.strip().replaceFirst(":.*", ""));
      }
      if (isKept) {
        kept.add(line);
      }
    }
    return kept;
  }

  private static String quoted(String expression) {
    String escaped = expression.strip().replaceAll("\\s+", " ").replace("\\", "\\\\");
    return '"' + escaped.replace("\"", "\\\"") + '"';
  }
}
