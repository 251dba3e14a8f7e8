package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Renders Markdown as text to read: wrapped at ordinary blanks, no markup, each link's address
 * alone on its line, never cut.
 */
final class PlainText extends AbstractVisitor {
  private static final String NO_BREAK_SPACE = "\u00A0";

  private static final Pattern BLANKS = Pattern.compile(" +");

  private final int width;
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder inline = new StringBuilder();
  private String firstIndent = "";
  private String indent = "";
  private int number;

  private PlainText(int width) {
    this.width = width;
  }

  static String of(Node document, int width) {
    PlainText text = new PlainText(width);
    document.accept(text);
    return String.join("\n", text.lines) + "\n";
  }

  @Override
  public void visit(Heading heading) {
    block(heading);
  }

  @Override
  public void visit(Paragraph paragraph) {
    block(paragraph);
  }

  @Override
  public void visit(BulletList list) {
    visitChildren(list);
  }

  @Override
  public void visit(OrderedList list) {
    int outer = number;
    number = list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber();
    visitChildren(list);
    number = outer;
  }

  @Override
  public void visit(ListItem item) {
    String outer = indent;
    String marker = item.getParent() instanceof OrderedList ? number++ + ". " : "- ";
    firstIndent = outer + marker;
    indent = outer + " ".repeat(marker.length());
    visitChildren(item);
    indent = outer;
    firstIndent = outer;
  }

  @Override
  public void visit(Text text) {
    inline.append(text.getLiteral());
  }

  @Override
  public void visit(Code code) {
    inline.append(code.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    inline.append(' ');
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    inline.append('\n');
  }

  @Override
  public void visit(Link link) {
    int start = inline.length();
    visitChildren(link);
    if (inline.substring(start).equals(link.getDestination())) {
      inline.setLength(start);
    } else {
      inline.append(NO_BREAK_SPACE).append(':');
    }
    inline.append('\n').append(link.getDestination()).append('\n');
  }

  private void block(Node node) {
    if (!lines.isEmpty() && !isTightWithPrevious(node)) {
      lines.add("");
    }
    visitChildren(node);
    inline
        .toString()
        .lines()
        .map(PlainText::withoutStrayPunctuation)
        .filter(line -> !line.isEmpty())
        .forEach(this::wrap);
    inline.setLength(0);
  }

  /** An item of a tight list follows the item before it without a blank line. */
  private static boolean isTightWithPrevious(Node node) {
    return node.getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock list
        && list.isTight()
        && (item.getPrevious() != null || node.getPrevious() != null);
  }

  /** The full stop that followed a link would open the line after its address. */
  private static String withoutStrayPunctuation(String line) {
    return line.strip().replaceFirst("^[.,;]\\s*", "");
  }

  private void wrap(String text) {
    StringBuilder line = new StringBuilder(firstIndent);
    firstIndent = indent;
    boolean isEmpty = true;
    for (String word : BLANKS.splitAsStream(text).toList()) {
      if (!isEmpty && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        isEmpty = true;
      }
      line.append(isEmpty ? "" : " ").append(word);
      isEmpty = false;
    }
    lines.add(line.toString());
  }
}
