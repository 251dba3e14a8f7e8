package fr.prevenance.server.plan;

import fr.prevenance.server.exchange.Body;
import java.util.Optional;

/** In whose name reminders are written. */
@FunctionalInterface
interface Bodies {

  /** Empty when this installation does not serve it. */
  Optional<Body> of(String siret);
}
