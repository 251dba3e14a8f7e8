package fr.prevenance.server.message.writing;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.Outcome.Certainty;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.KnownFact;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Body;
import fr.prevenance.server.exchange.Provenance;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.person.Person;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words the message that tells a person about a right. */
@Component
final class Proposals {
  private final Links links;

  Proposals(Links links) {
    this.links = links;
  }

  MessageTemplate.Rendered worded(
      RightPack pack,
      Detection detection,
      Person person,
      List<KnownFact> facts,
      ShortCode code,
      LinkToken token,
      Access access) {
    Map<String, Object> values = new HashMap<>(Courtesy.towards(person).values());
    values.putAll(service(pack, access.processing().body()));
    values.putAll(outcome(detection));
    values.putAll(trust(code, token));
    values.put("données", data(pack, facts, access));
    values.put("dateLimite", French.day(detection.expiresOn().minusDays(1)));
    return pack.email().render(values);
  }

  private Map<String, Object> trust(ShortCode code, LinkToken token) {
    return Map.of(
        "code", code.toString(),
        "lien", links.proposal(token.text()),
        "adresseVérification", Links.typed(links.verification()),
        "adresseOpposition", Links.typed(links.objection()));
  }

  private static Map<String, Object> service(RightPack pack, Body body) {
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

  /** A certainty that is not known is the weakest: nothing is promised on a guess. */
  private static Map<String, Object> outcome(Detection detection) {
    Certainty certainty = detection.certainty().orElse(Certainty.POSSIBLE);
    boolean hasAmount = detection.amountInCents().isPresent();
    return Map.of(
        "certain", certainty == Certainty.CERTAIN,
        "probable", certainty == Certainty.PROBABLE,
        "possible", certainty == Certainty.POSSIBLE,
        "avecMontant", hasAmount,
        "montant", hasAmount ? French.euros(detection.amountInCents().getAsLong()) : "");
  }

  /** The facts used that the person may see; those for agents only are not written down. */
  private static List<Map<String, String>> data(
      RightPack pack, List<KnownFact> facts, Access access) {
    return facts.stream()
        .sorted(Comparator.comparing(KnownFact::name))
        .flatMap(fact -> definition(pack, fact).map(known -> datum(known, fact, access)).stream())
        .toList();
  }

  private static Optional<FactDefinition> definition(RightPack pack, KnownFact fact) {
    return pack.fact(fact.name())
        .filter(definition -> definition.visibility() == FactDefinition.Visibility.PERSON);
  }

  private static Map<String, String> datum(
      FactDefinition definition, KnownFact fact, Access access) {
    Provenance provenance = fact.value().provenance();
    return Map.of(
        "nom", definition.title(),
        "valeur", French.value(access.open(fact.value()), definition.unit()),
        "source", "%s, %s".formatted(provenance.partner(), provenance.sourceTitle()),
        "date", French.day(provenance.asOf()));
  }
}
