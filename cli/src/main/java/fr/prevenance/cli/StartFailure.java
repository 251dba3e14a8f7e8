package fr.prevenance.cli;

import java.net.BindException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** Turns what stops a start into one message that an administrator can act on. */
final class StartFailure {

  private StartFailure() {}

  /** A {@link Refusal} when the cause is known, else the failure itself. */
  static RuntimeException explain(RuntimeException failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .map(RuntimeException.class::cast)
        .orElse(failure);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static Optional<Refusal> known(Throwable cause) {
    return switch (cause) {
      case PortInUseException taken ->
          Optional.of(
              Refusal.environment(
                  "Le port %d est déjà pris. Choisissez-en un autre (server.port ou --port)."
                      .formatted(taken.getPort())));
      case BindException taken ->
          Optional.of(Refusal.environment("Un port est déjà pris : " + taken.getMessage()));
      default -> Optional.empty();
    };
  }
}
