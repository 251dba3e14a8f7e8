package fr.prevenance.server.console.practice;

import fr.prevenance.server.exchange.Body;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.Processings;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bodies of the installation, as sheets name them. */
@Component
class BodyNames {
  private final Processings processings;

  BodyNames(Processings processings) {
    this.processings = processings;
  }

  String name(String siret) {
    return body(siret).map(Body::name).orElse("Organisme " + siret);
  }

  /** Whom to ask; empty where the installation does not know. */
  String contact(String siret) {
    return body(siret).map(Body::email).orElse("");
  }

  private Optional<Body> body(String siret) {
    return processings.ofBody(siret).stream().map(Processing::body).findFirst();
  }
}
