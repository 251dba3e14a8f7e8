package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.List;

/**
 * What the model of a new right leaves to be written, marked {@value #MARK}: in place of a text, or
 * in a comment behind a value that stands there only to show its form.
 */
final class UnwrittenMarks {
  static final String MARK = "À ÉCRIRE";

  private static final String COMMENT = "# " + MARK;

  private UnwrittenMarks() {}

  static List<PackIssue> in(String file, String text) {
    List<PackIssue> issues = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).contains(MARK) && !lines.get(i).startsWith("#")) {
        issues.add(
            new PackIssue(
                "à-écrire",
                file,
                i + 1,
                "« " + lines.get(i).strip() + " » : il reste à écrire ici.",
                mend(lines.get(i))));
      }
    }
    return issues;
  }

  private static String mend(String line) {
    return line.contains(COMMENT)
        ? "Mettez la valeur qui vaut pour ce droit, puis retirez « " + COMMENT + " »."
        : "Remplacez « " + MARK + " » par ce qui vaut pour ce droit.";
  }
}
