package fr.prevenance.server.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class PapersTest {
  private final Papers papers = new Papers(engine());

  @Test
  void a_page_on_paper_is_accessible_to_the_reference_validator() throws Exception {
    assertThat(PdfUa.faults(sheet("Deux étapes", "Un texte.", 3))).isEmpty();
  }

  @Test
  void the_validator_finds_fault_with_a_plot_without_words() throws Exception {
    assertThat(PdfUa.faults(sheet("Deux étapes", "Un texte.", 3, ""))).isNotEmpty();
  }

  @Test
  void accents_quotation_marks_and_signs_are_read_back() throws IOException {
    assertThat(text(sheet("Deux étapes", "Un texte.", 1)))
        .contains("Deux étapes", "« guillemets », 12 € → 3 ≥ 2", "Gras et italique");
  }

  @Test
  void a_plot_is_drawn() throws IOException {
    try (var document = Loader.loadPDF(sheet("Deux étapes", "Un texte.", 1))) {
      var picture = new PDFRenderer(document).renderImage(0);
      var colours =
          Arrays.stream(
              picture.getRGB(
                  0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()));

      assertThat(colours.filter(colour -> (colour & 0xffffff) == 0x1f4a7a).count()).isPositive();
    }
  }

  @Test
  void words_inside_a_plot_are_refused_since_their_font_would_be_the_machines() {
    assertThatThrownBy(() ->
            sheet("Piège", "<svg xmlns='http://www.w3.org/2000/svg'><text>mot</text></svg>", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_long_table_says_its_columns_on_each_page() throws IOException {
    var text = text(sheet("Longue", "Un texte.", 80));

    assertThat(text.split("Étape", -1)).hasSizeGreaterThan(3);
    assertThat(text).contains("ligne 79", "page 3 sur");
  }

  @Test
  void what_a_text_asks_for_elsewhere_is_not_fetched() throws IOException {
    var asked = new AtomicInteger();
    var elsewhere = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    elsewhere.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.close();
        });
    elsewhere.start();
    try {
      String address = "http://127.0.0.1:" + elsewhere.getAddress().getPort();
      sheet(
          "Piège",
          "<img src='"
              + address
              + "/p.png' alt='x'/><p style='background: url("
              + address
              + "/f.png)'>suite</p>",
          1);
    } finally {
      elsewhere.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void a_template_that_is_not_well_formed_is_refused_loudly() {
    assertThatThrownBy(() -> sheet("Cassée", "<p>jamais fermé", 1))
        .isInstanceOf(RuntimeException.class);
  }

  private byte[] sheet(String title, String text, int lines) {
    return sheet(title, text, lines, "Une courbe qui monte puis descend");
  }

  private byte[] sheet(String title, String text, int lines, String plot) {
    List<String> names = IntStream.range(0, lines).mapToObj(line -> "ligne " + line).toList();
    return papers.pdf(
        "papier/essai", Map.of("titre", title, "texte", text, "lignes", names, "courbe", plot));
  }

  private static String text(byte[] pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(document);
    }
  }

  private static SpringTemplateEngine engine() {
    var resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/");
    resolver.setSuffix(".html");
    var engine = new SpringTemplateEngine();
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
