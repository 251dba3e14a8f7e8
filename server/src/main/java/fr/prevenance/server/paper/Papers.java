package fr.prevenance.server.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Draws templates on paper.
 *
 * <p>A template is well-formed HTML in {@code templates/papier/feuille :: feuille(titre, format,
 * contenu)}, its document type in capitals: no link to other pages of the server, no image but SVG
 * in the text, with its name space and an {@code alt}. Style sheets are CSS 2.1 with pages: neither
 * variables nor grids. Words stand beside a plot, in HTML, never in it: the fonts of SVG are those
 * of the machine, and a bare server has none.
 */
@Service
public class Papers {
  private static final String FAMILY = "Liberation Sans";
  private static final int REGULAR = 400;
  private static final int BOLD = 700;

  private final ITemplateEngine templates;

  Papers(ITemplateEngine templates) {
    this.templates = templates;
  }

  /**
   * A template as PDF/UA-1, in French, with its fonts.
   *
   * @param template name, below {@code templates/}
   * @param model what the template shows
   * @throws IllegalArgumentException the template has words inside a plot
   */
  public byte[] pdf(String template, Map<String, Object> model) {
    String page = templates.process(template, new Context(Locale.FRENCH, model));
    if (page.contains("<text")) {
      throw new IllegalArgumentException(template + ": words inside a plot");
    }
    var bytes = new ByteArrayOutputStream();
    try (BatikSVGDrawer plots = new BatikSVGDrawer()) {
      builder().withHtmlContent(page, null).useSVGDrawer(plots).toStream(bytes).run();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }

  private static PdfRendererBuilder builder() {
    return new PdfRendererBuilder()
        .usePdfUaAccessibility(true)
        .withProducer("Prévenance")
        // What people typed may hold an address: nothing is fetched, from anywhere.
        .useUriResolver((_, _) -> null)
        .useProtocolsStreamImplementation(Papers::refused, "http", "https", "file", "jar", "data")
        .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
        .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
        .useFont(() -> font("Italic"), FAMILY, REGULAR, FontStyle.ITALIC, true);
  }

  private static FSStream refused(String address) {
    throw new IllegalStateException("a page on paper asks for " + address);
  }

  private static InputStream font(String style) {
    String file = "/liberation/LiberationSans-" + style + ".ttf";
    return Objects.requireNonNull(Papers.class.getResourceAsStream(file), file);
  }
}
