package fr.prevenance.packs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/** Finds, in every text of a document, what CommonMark allows and a page must not show. */
final class PlainMarkdown {
  private static final Parser COMMONMARK = Parser.builder().build();

  private final YamlDocument document;
  private final List<PackIssue> issues = new ArrayList<>();

  private PlainMarkdown(YamlDocument document) {
    this.document = document;
  }

  static List<PackIssue> check(YamlDocument document) {
    PlainMarkdown markdown = new PlainMarkdown(document);
    markdown.visit(document.root(), "");
    return markdown.issues;
  }

  private void visit(JsonNode node, String pointer) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      visit(entry.getValue(), YamlDocument.child(pointer, entry.getKey()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(node.get(i), YamlDocument.child(pointer, Integer.toString(i)));
    }
    if (node.isTextual()) {
      COMMONMARK.parse(node.asText()).accept(new Marks(pointer));
    }
  }

  private final class Marks extends AbstractVisitor {
    private final String pointer;

    Marks(String pointer) {
      this.pointer = pointer;
    }

    @Override
    public void visit(HtmlBlock html) {
      rawHtml(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
      rawHtml(html.getLiteral());
    }

    private void rawHtml(String html) {
      report(
          "html",
          "Le HTML n'est pas admis : « " + html.strip() + " ».",
          "Écrivez en Markdown ; un « < » devant un mot s'écrit en toutes lettres.");
    }

    @Override
    public void visit(Image image) {
      report("image", "Une fiche n'a pas d'image.", "Dites en mots ce qu'elle montre.");
    }

    @Override
    public void visit(Link link) {
      if (!link.getDestination().startsWith("https://")) {
        report(
            "lien-non-sûr",
            "Le lien « " + link.getDestination() + " » ne commence pas par https://.",
            "Donnez une adresse https://.");
      }
      visitChildren(link);
    }

    private void report(String code, String message, String mend) {
      issues.add(new PackIssue(code, document.file(), document.line(pointer), message, mend));
    }
  }
}
