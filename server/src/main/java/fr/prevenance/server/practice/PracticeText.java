package fr.prevenance.server.practice;

import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The texts of sheets as pages show them. */
public final class PracticeText {
  private static final Parser COMMONMARK = Parser.builder().build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

  private static final Pattern BEFORE = Pattern.compile(" (?=[?!;:»%€])");
  private static final Pattern AFTER = Pattern.compile("(?<=«) ");

  private PracticeText() {}

  /** Markup of a text in CommonMark; what is HTML in it is shown as it is written. */
  public static String html(String text) {
    return HTML.render(COMMONMARK.parse(typeset(text)));
  }

  /** With typographic apostrophes, and no line break where French wants none. */
  public static String typeset(String text) {
    String blanks = BEFORE.matcher(text).replaceAll("\u00a0");
    return AFTER.matcher(blanks).replaceAll("\u00a0").replace('\'', '’');
  }
}
