package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Finds dates of the right form that no calendar has, such as 31/02/2025. */
final class ImpossibleDates {
  private static final Pattern FORM = Pattern.compile("\\d{2}/\\d{2}/\\d{4}");

  private ImpossibleDates() {}

  static List<PackIssue> check(YamlDocument document) {
    List<PackIssue> issues = new ArrayList<>();
    visit(document, document.root(), () -> "", issues);
    return issues;
  }

  private static void visit(
      YamlDocument document, JsonNode node, Supplier<String> pointer, List<PackIssue> issues) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String key = entry.getKey();
      visit(document, entry.getValue(), () -> YamlDocument.child(pointer.get(), key), issues);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      String index = Integer.toString(i);
      visit(document, node.get(i), () -> YamlDocument.child(pointer.get(), index), issues);
    }
    if (node.isTextual() && isImpossible(node.asText())) {
      issues.add(issue(document, pointer.get(), node.asText()));
    }
  }

  private static boolean isImpossible(String text) {
    return FORM.matcher(text).matches() && FrenchDate.parse(text).isEmpty();
  }

  private static PackIssue issue(YamlDocument document, String pointer, String text) {
    return new PackIssue(
        "date-impossible",
        document.file(),
        document.line(pointer),
        "Le jour « " + text + " » n'existe pas.",
        "Écrivez un jour du calendrier, sous la forme JJ/MM/AAAA.");
  }
}
