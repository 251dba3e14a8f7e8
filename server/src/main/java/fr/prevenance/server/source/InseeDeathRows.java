package fr.prevenance.server.source;

import fr.prevenance.server.source.TextLines.Line;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows of INSEE's file of deaths. In order: 80 signs of {@code NOM*PRÉNOMS/}, 1 sex, 8 birth date,
 * 5 COG of the birthplace, 30 commune, 30 country, 8 date of death, 5 COG of the death, 10 number
 * of the act, which may be cut short.
 */
final class InseeDeathRows {
  private static final Map<String, Span> TRAITS =
      Map.of(
          "sexe", new Span(80, 81),
          "date de naissance", new Span(81, 89),
          "lieu de naissance", new Span(89, 94));
  private static final List<String> UNUSED =
      List.of(
          "commune de naissance",
          "pays de naissance",
          "date de décès",
          "lieu de décès",
          "numéro de l’acte");
  private static final Span NAMES = new Span(0, 80);
  private static final int SHORTEST = 167;
  private static final int LONGEST = 210;

  private final Reading reading;

  private record Span(int from, int to) {
    String of(String line) {
      return line.substring(from, to);
    }
  }

  InseeDeathRows(Reading reading) {
    this.reading = reading;
  }

  void read(byte[] content, int from) {
    UNUSED.forEach(reading::drop);
    var lines = new TextLines(content, from, StandardCharsets.ISO_8859_1);
    for (var line = lines.next(); line.isPresent(); line = lines.next()) {
      if (!line.get().text().isBlank()) {
        read(line.get());
      }
    }
  }

  private void read(Line line) {
    var text = line.text();
    int star = text.indexOf('*');
    int slash = text.indexOf('/', star + 1);
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      refuse(line, "largeur", "La ligne n’a pas la largeur du fichier des décès de l’Insee.");
    } else if (star < 0 || slash < 0 || slash >= NAMES.to()) {
      refuse(line, "noms", "Les noms ne sont pas écrits NOM*PRÉNOMS/ dans les 80 premiers signes.");
    } else {
      keep(line, star, slash);
    }
  }

  private void keep(Line line, int star, int slash) {
    var values = new HashMap<String, String>();
    values.put("nom de naissance", line.text().substring(0, star));
    values.put("prénoms", line.text().substring(star + 1, slash));
    TRAITS.forEach((trait, span) -> values.put(trait, span.of(line.text())));
    reading.row(line.number(), values, Fingerprint.of(line.text()));
  }

  private void refuse(Line line, String code, String reason) {
    reading.refuseRow(
        line.number(),
        code,
        reason,
        "Déposez le fichier tel que l’Insee le publie, en ISO-8859-1.");
  }
}
