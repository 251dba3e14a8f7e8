package fr.prevenance.server.message.writing;

import fr.prevenance.packs.MessageTemplate;
import fr.prevenance.packs.RightPack;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.Receipts.Request;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.person.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words an accusé de réception with the mentions of R112-5: dates, silence, service, appeal. */
@Component
final class ReceiptWording {

  private static final MessageTemplate TEMPLATE = MessageTemplate.acknowledgement();

  private final Links links;

  ReceiptWording(Links links) {
    this.links = links;
  }

  MessageTemplate.Rendered worded(
      Request request, RightPack pack, Person person, ShortCode code, Access access) {
    Map<String, Object> values = new HashMap<>(Courtesy.towards(person).values());
    values.put("organisme", access.processing().body().name());
    values.putAll(request(request));
    values.putAll(silence(request, pack));
    values.putAll(service(pack));
    return signed(TEMPLATE.render(values), code);
  }

  private static Map<String, Object> request(Request request) {
    List<Map<String, String>> missing =
        request.missing().stream().map(document -> Map.of("nom", document)).toList();
    return Map.of(
        "numéro", request.number(),
        "dateRéception", French.day(request.receivedOn()),
        "incomplète", !missing.isEmpty(),
        "pièces", missing,
        "délaiPièces", request.supplyBy().map(French::day).orElse(""));
  }

  private static Map<String, Object> silence(Request request, RightPack pack) {
    RightPack.Silence silence = pack.silence();
    return Map.of(
        "dateDécision", French.day(request.receivedOn().plusMonths(silence.months())),
        "silenceVautAcceptation", silence.isAcceptance(),
        "silenceVautRejet", !silence.isAcceptance(),
        "texteSilence", silence.legalBasis());
  }

  private static Map<String, Object> service(RightPack pack) {
    return Map.of(
        "droit", pack.title(),
        "service", pack.service().name(),
        "téléphone", pack.service().phone(),
        "courrielService", pack.service().email(),
        "adresseService", pack.service().address(),
        "recours", pack.service().appeal());
  }

  /** The template common to all rights leaves the code to us. */
  private MessageTemplate.Rendered signed(MessageTemplate.Rendered content, ShortCode code) {
    String address = links.verification();
    String invitation = "Pour vérifier que ce message vient bien de nous, tapez le code";
    return new MessageTemplate.Rendered(
        content.subject(),
        "%s%n%s %s%nsur la page %s%n".formatted(content.text(), invitation, code, address),
        "%s<p>%s <strong>%s</strong> sur la page <a href=\"%s\">%s</a>.</p>"
            .formatted(content.html(), invitation, code, address, address));
  }
}
