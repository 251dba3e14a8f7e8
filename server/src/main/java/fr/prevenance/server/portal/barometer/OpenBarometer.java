package fr.prevenance.server.portal.barometer;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.prevenance.server.barometer.Indicator;
import fr.prevenance.server.barometer.Measure;
import fr.prevenance.server.barometer.Publication;
import fr.prevenance.server.barometer.Published;
import fr.prevenance.server.barometer.PublishedPage;
import fr.prevenance.server.exchange.Body;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The barometer of a body as JSON; its schema is {@code docs/schemas/barometre.schema.json}. */
record OpenBarometer(
    String format,
    Owner organisme,
    String licence,
    @JsonProperty("licence_url") String licenceUrl,
    String secret,
    List<Period> periodes,
    List<Definition> definitions) {
  static final String FORMAT = "prevenance/barometre/1";
  static final String LICENCE = "Licence Ouverte 2.0 (Etalab)";
  private static final String LICENCE_URL =
      "https://www.etalab.gouv.fr/licence-ouverte-open-licence/";
  private static final String SECRET_RULE =
      "null : nombre inférieur à 11, ou qui permettrait d’en retrouver un";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  record Owner(String identifiant, String nom, String siret) {}

  record Period(
      String debut,
      String fin,
      @JsonProperty("publie_le") String publieLe,
      List<Line> lignes,
      List<Cost> couts) {}

  /**
   * @param droit null: tous droits ensemble
   */
  record Line(
      @Nullable String droit,
      String titre,
      Map<String, @Nullable Long> nombres,
      Map<String, @Nullable Long> taux,
      Map<String, @Nullable Integer> medianes) {}

  record Cost(String canal, long centimes, String source, @JsonProperty("au") String asOf) {}

  record Definition(String titre, String definition) {}

  static OpenBarometer of(Body body, List<Publication> publications) {
    return new OpenBarometer(
        FORMAT,
        new Owner(body.id(), body.name(), body.siret()),
        LICENCE,
        LICENCE_URL,
        SECRET_RULE,
        publications.stream().map(OpenBarometer::period).toList(),
        PublishedPage.definitions().stream()
            .map(definition -> new Definition(definition.getFirst(), definition.getLast()))
            .toList());
  }

  byte[] json() {
    return JsonMapper.shared()
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(this)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Period period(Publication publication) {
    Published content = publication.content();
    return new Period(
        publication.first().toString(),
        publication.last().toString(),
        LocalDate.ofInstant(publication.publishedAt(), PARIS).toString(),
        content.lines().stream().map(OpenBarometer::line).toList(),
        content.costs().stream()
            .map(cost -> new Cost(cost.channel(), cost.cents(), cost.source(), cost.asOf()))
            .toList());
  }

  private static Line line(Published.Line line) {
    Map<String, @Nullable Long> numbers = new LinkedHashMap<>();
    Map<String, @Nullable Long> rates = new LinkedHashMap<>();
    for (Measure measure : Measure.values()) {
      numbers.put(measure.key(), told(line.number(measure)));
      if (Measure.whole(measure).isPresent()) {
        rates.put(measure.key(), told(line.percent(measure)));
      }
    }
    Map<String, @Nullable Integer> medians = new LinkedHashMap<>();
    for (Indicator indicator : Indicator.medians()) {
      medians.put(indicator.key(), line.medians().get(indicator.key()));
    }
    return new Line(line.right(), line.title(), numbers, rates, medians);
  }

  private static @Nullable Long told(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }
}
