package fr.prevenance.server.event;

import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where partners' machines send life events: CloudEvents 1.0 over HTTP, structured or binary. The
 * sender presents the secret of its agreement ({@code Authorization: Bearer …}), of which only the
 * SHA-256 is known here; the secret is long and random, so that its hash tells nothing.
 */
@RestController
class EventDoorway {
  private static final int LARGEST = 64 * 1024;
  private static final String BEARER = "Bearer ";

  private final EventAgreements agreements;
  private final Reception reception;

  EventDoorway(EventAgreements agreements, Reception reception) {
    this.agreements = agreements;
    this.reception = reception;
  }

  @PostMapping("/evenements")
  ResponseEntity<Map<String, String>> receive(HttpServletRequest request) throws IOException {
    var admitted = admitted(request);
    if (admitted.isEmpty()) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
          .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
          .body(
              Map.of(
                  "raison", "Jeton absent ou inconnu.", "remède", "Authorization: Bearer <jeton>"));
    }
    var body = request.getInputStream().readNBytes(LARGEST + 1);
    if (body.length > LARGEST) {
      return refused(
          HttpStatus.CONTENT_TOO_LARGE,
          new Refusal(
              "trop-grand", "L’événement dépasse 64 Ko.", "Envoyez un événement par requête."));
    }
    try {
      return read(request, body)
          .map(event -> answer(reception.receive(event, admitted::contains)))
          .orElseGet(EventDoorway::unreadable);
    } catch (CannotCreateTransactionException | DataAccessResourceFailureException busy) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
          .header(HttpHeaders.RETRY_AFTER, "5")
          .body(
              Map.of(
                  "raison", "Le service est momentanément saturé : l’événement n’est pas gardé.",
                  "remède", "Renvoyez-le dans quelques secondes, sous le même « id »."));
    }
  }

  private List<EventAgreement> admitted(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header == null || !header.startsWith(BEARER)
        ? List.of()
        : agreements.admitting(header.substring(BEARER.length()).strip());
  }

  private static Optional<CloudEvent> read(HttpServletRequest request, byte[] body) {
    Map<String, String> headers = new HashMap<>();
    request
        .getHeaderNames()
        .asIterator()
        .forEachRemaining(name -> headers.put(name, request.getHeader(name)));
    try {
      return Optional.of(HttpMessageFactory.createReader(headers, body).toEvent());
    } catch (CloudEventRWException
        | EventDeserializationException
        | IllegalArgumentException
        | IllegalStateException malformed) {
      return Optional.empty();
    }
  }

  private static ResponseEntity<Map<String, String>> answer(Receipt receipt) {
    return switch (receipt) {
      case Receipt.Accepted _ ->
          ResponseEntity.status(HttpStatus.ACCEPTED).body(Map.of("état", "reçu"));
      case Receipt.AlreadyReceived _ -> ResponseEntity.ok(Map.of("état", "déjà reçu"));
      case Receipt.Refused(var refusal) ->
          refused(
              refusal.code().equals("source-inconnue")
                  ? HttpStatus.FORBIDDEN
                  : HttpStatus.UNPROCESSABLE_CONTENT,
              refusal);
    };
  }

  private static ResponseEntity<Map<String, String>> unreadable() {
    return refused(
        HttpStatus.BAD_REQUEST,
        new Refusal(
            "cloudevent-illisible",
            "Ce n’est pas un CloudEvent 1.0 en mode structuré ou binaire.",
            "Structuré : Content-Type: application/cloudevents+json. Binaire : en-têtes ce-specversion, ce-id, ce-source, ce-type. Un événement par requête."));
  }

  private static ResponseEntity<Map<String, String>> refused(HttpStatus status, Refusal refusal) {
    return ResponseEntity.status(status)
        .body(Map.of("code", refusal.code(), "raison", refusal.reason(), "remède", refusal.mend()));
  }
}
