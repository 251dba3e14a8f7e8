package fr.prevenance.packs;

import fr.prevenance.packs.Practice.Example;
import fr.prevenance.packs.Practice.Source;
import fr.prevenance.packs.Practice.Step;
import fr.prevenance.packs.PracticeGauge.Side;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes the sheet of a practice as the files of its folder. What is empty is left out. */
public final class PracticeWriter {
  private static final DumpSettings SETTINGS =
      DumpSettings.builder()
          .setDefaultFlowStyle(FlowStyle.BLOCK)
          .setSchema(new CoreSchema())
          .setIndicatorIndent(2)
          .setIndentWithIndicator(true)
          .setWidth(110)
          .build();

  private PracticeWriter() {}

  /** Texts by name in the folder, as {@link PracticeReader} reads them. */
  public static SortedMap<String, String> files(Practice practice) {
    SortedMap<String, String> files = new TreeMap<>();
    files.put(PracticeFile.NAME, yaml(sheet(practice)));
    practice.feedback().forEach(feedback -> files.putAll(files(feedback)));
    return files;
  }

  static Map<String, String> files(PracticeFeedback feedback) {
    String name = FeedbackFile.FOLDER + feedback.slug() + FeedbackFile.EXTENSION;
    return Map.of(name, yaml(feedback(feedback)));
  }

  private static String yaml(Map<String, Object> content) {
    return new Dump(SETTINGS).dumpToString(content);
  }

  private static Map<String, Object> sheet(Practice practice) {
    Map<String, Object> sheet = new LinkedHashMap<>();
    practice.number().ifPresent(number -> sheet.put("numéro", number));
    put(sheet, "titre", practice.title());
    put(sheet, "levier", practice.lever());
    if (practice.isNew()) {
      sheet.put("nouveauté", "oui");
    }
    put(sheet, "en bref", practice.summary());
    put(sheet, "pourquoi", practice.why());
    put(
        sheet,
        "comment",
        practice.how().stream()
            .map(part -> map("titre", part.title(), "texte", part.text()))
            .toList());
    put(sheet, "livrables", practice.deliverables());
    put(sheet, "plan", practice.plan().stream().map(PracticeWriter::step).toList());
    put(sheet, "exemples", examples(practice));
    put(sheet, "jauges", gauges(practice));
    put(sheet, "avancement", state(practice.isProven()));
    put(sheet, "engagements", practice.commitments());
    put(
        sheet,
        "plateforme",
        map("portée", practice.platform().scope().word(), "texte", practice.platform().text()));
    practice
        .author()
        .ifPresent(author ->
            put(sheet, "auteur", map("organisme", author.body(), "contact", author.contact())));
    return sheet;
  }

  private static Map<String, Object> step(Step step) {
    Map<String, Object> written = map("action", step.action(), "qui", step.who());
    written.put("début", step.from());
    written.put("fin", step.until());
    return written;
  }

  private static Map<String, Object> examples(Practice practice) {
    return map(
        PracticeFile.PUBLIC,
        practice.publicExamples().stream().map(PracticeWriter::example).toList(),
        PracticeFile.MARKET,
        practice.marketExamples().stream().map(PracticeWriter::example).toList());
  }

  private static Map<String, Object> example(Example example) {
    Map<String, Object> written = map("titre", example.title(), "texte", example.text());
    example
        .source()
        .ifPresentOrElse(
            source -> put(written, "source", source(source)), () -> written.put("inventé", "oui"));
    return written;
  }

  private static Map<String, Object> source(Source source) {
    return map("titre", source.title(), "adresse", source.address());
  }

  private static Map<String, Object> gauges(Practice practice) {
    Map<String, Object> gauges = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      Map<String, Object> levels = new LinkedHashMap<>();
      side.gauges().stream()
          .filter(practice.levels()::containsKey)
          .forEach(gauge -> levels.put(gauge.key(), practice.level(gauge)));
      put(gauges, side.key(), levels);
    }
    return gauges;
  }

  private static Map<String, Object> feedback(PracticeFeedback feedback) {
    Map<String, Object> written =
        map(
            "titre",
            feedback.title(),
            "organisme",
            feedback.body(),
            "période",
            feedback.period(),
            "avancement",
            state(feedback.isProven()));
    put(written, "texte", feedback.text());
    put(
        written,
        "chiffres",
        feedback.figures().stream()
            .map(figure -> map("quoi", figure.what(), "valeur", figure.value()))
            .toList());
    return written;
  }

  private static String state(boolean isProven) {
    return isProven ? "validé" : "en cours";
  }

  private static Map<String, Object> map(Object... keysAndValues) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      put(map, (String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return map;
  }

  private static void put(Map<String, Object> map, String key, Object value) {
    boolean isEmpty =
        switch (value) {
          case String text -> text.isBlank();
          case List<?> list -> list.isEmpty();
          case Map<?, ?> entries -> entries.isEmpty();
          case Integer number -> number == 0;
          default -> false;
        };
    if (!isEmpty) {
      map.put(key, value);
    }
  }
}
