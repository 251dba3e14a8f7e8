package fr.prevenance.server.campaign;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.exchange.Body;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A message to nobody, for agents to read before they approve. */
final class FictionalMessage {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

  private FictionalMessage() {}

  static MessageTemplate.Rendered of(RightPack pack, Body body, LocalDate today) {
    Map<String, Object> values = new HashMap<>(right(pack, body));
    values.putAll(somebody(today));
    return pack.email().render(values);
  }

  private static Map<String, Object> right(RightPack pack, Body body) {
    return Map.of(
        "organisme", body.name(),
        "droit", pack.title(),
        "acronyme", pack.acronym().orElse(""),
        "service", pack.service().name(),
        "téléphone", pack.service().phone(),
        "courrielService", pack.service().email(),
        "adresseService", pack.service().address(),
        "dpd", body.dataProtectionOfficer());
  }

  private static Map<String, Object> somebody(LocalDate today) {
    return Map.ofEntries(
        Map.entry("prénom", "Camille"),
        Map.entry("nom", "Exemple-Fictif"),
        Map.entry("civilité", "Madame"),
        Map.entry("montant", "123 €"),
        Map.entry("avecMontant", true),
        Map.entry("certain", true),
        Map.entry("probable", false),
        Map.entry("possible", false),
        Map.entry("données", List.of(datum(today))),
        Map.entry("lien", "https://exemple.test/d/lien-fictif"),
        Map.entry("code", "XXXX-XXXX-X"),
        Map.entry("adresseVérification", "https://exemple.test/verifier"),
        Map.entry("adresseOpposition", "https://exemple.test/opposition"),
        Map.entry("dateLimite", DAY.format(today.plusMonths(2))));
  }

  private static Map<String, String> datum(LocalDate today) {
    return Map.of(
        "nom", "Donnée d'exemple",
        "valeur", "valeur fictive",
        "source", "Administration d'exemple",
        "date", DAY.format(today));
  }
}
