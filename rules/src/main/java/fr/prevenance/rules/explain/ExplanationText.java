package fr.prevenance.rules.explain;

import fr.prevenance.rules.Explanation;
import java.util.HashSet;
import java.util.Set;

/** An explanation as people read it: plain indented French, or nested HTML lists. */
public final class ExplanationText {
  private static final String SEEN = " (expliqué plus haut)";

  /** Longer explanations end here: nobody reads them, and they would fill the memory. */
  private static final int MAX_LENGTH = 1_000_000;

  private static final int MAX_LEVELS = 200;
  private static final int SHOWN_OF_VALUE = 2_000;

  private ExplanationText() {}

  /** One line a rule, those it looked at indented below; each rule is unfolded once. */
  public static String toText(Explanation explanation) {
    var out = new StringBuilder();
    appendText(explanation, 0, new HashSet<>(), out);
    return out.toString();
  }

  /** A nested {@code <ul>}; all text escaped, links only to http and https. */
  public static String toHtml(Explanation explanation) {
    var out = new StringBuilder("<ul>");
    appendHtml(explanation, 0, new HashSet<>(), out);
    return out.append("</ul>").toString();
  }

  private static void appendText(
      Explanation explanation, int depth, Set<String> seen, StringBuilder out) {
    boolean first = seen.add(explanation.rule());
    out.repeat("  ", depth).append(explanation.title()).append(" : ");
    out.append(value(explanation));
    if (!first) {
      out.append(SEEN).append('\n');
      return;
    }
    out.append(" — ").append(explanation.operation()).append('\n');
    explanation.references().forEach((label, link) -> appendReference(label, link, depth, out));
    for (var child : explanation.children()) {
      if (!hasRoom(depth, out)) {
        return;
      }
      appendText(child, depth + 1, seen, out);
    }
  }

  /** Whether the text is not long enough yet. */
  private static boolean hasRoom(int depth, StringBuilder out) {
    return depth < MAX_LEVELS && out.length() < MAX_LENGTH;
  }

  private static String value(Explanation explanation) {
    var text = FrenchFormat.value(explanation.value());
    return text.length() <= SHOWN_OF_VALUE ? text : text.substring(0, SHOWN_OF_VALUE) + "…";
  }

  private static void appendReference(String label, String link, int depth, StringBuilder out) {
    out.repeat("  ", depth + 1).append("Texte : ").append(label);
    out.append(link.isEmpty() ? "" : " <" + link + ">").append('\n');
  }

  private static void appendHtml(
      Explanation explanation, int depth, Set<String> seen, StringBuilder out) {
    boolean first = seen.add(explanation.rule());
    out.append("<li><strong>").append(escaped(explanation.title())).append("</strong> : ");
    out.append(escaped(value(explanation)));
    out.append(escaped(first ? " — " + explanation.operation() : SEEN));
    if (first) {
      explanation.references().forEach((label, link) -> appendLink(label, link, out));
      appendChildren(explanation, depth, seen, out);
    }
    out.append("</li>");
  }

  private static void appendChildren(
      Explanation explanation, int depth, Set<String> seen, StringBuilder out) {
    if (!explanation.children().isEmpty()) {
      out.append("<ul>");
      for (var child : explanation.children()) {
        if (!hasRoom(depth, out)) {
          break;
        }
        appendHtml(child, depth + 1, seen, out);
      }
      out.append("</ul>");
    }
  }

  private static void appendLink(String label, String link, StringBuilder out) {
    boolean web = link.startsWith("https://") || link.startsWith("http://");
    out.append("<br>");
    if (web) {
      out.append("<a href=\"").append(escaped(link)).append("\">");
    }
    out.append(escaped(label)).append(web ? "</a>" : "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
