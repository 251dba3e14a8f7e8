package fr.prevenance.cli;

import fr.prevenance.server.startup.ConfigurationRefused;
import fr.prevenance.testkit.database.EmbeddedDatabaseException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.convert.ConversionFailedException;

/** Turns what stops a start into one message that an administrator can act on. */
final class StartFailure {

  private StartFailure() {}

  /** Empty when the cause is not one that an administrator could mend. */
  static Optional<Refusal> explain(Throwable failure) {
    return causes(failure)
        .flatMap(cause -> known(cause).stream())
        .findFirst()
        .or(() -> causes(failure).flatMap(cause -> schema(cause).stream()).findFirst());
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static Optional<Refusal> known(Throwable cause) {
    return switch (cause) {
      case Refusal refusal -> Optional.of(refusal);
      case ConfigurationRefused refused -> Optional.of(configuration(refused));
      case EmbeddedDatabaseException database -> environment(database.getMessage());
      case PortInUseException taken -> environment(portTaken(taken.getPort()));
      case UncheckedIOException taken when taken.getCause() instanceof BindException ->
          environment(taken.getMessage());
      case BindException taken -> environment("Un port est déjà pris : " + taken.getMessage());
      case AccessDeniedException denied ->
          environment(
              "« %s » : accès refusé. Donnez-vous ce droit, ou choisissez un autre dossier."
                  .formatted(denied.getFile()));
      case SQLException database -> DatabaseFailure.explain(database);
      case org.springframework.boot.context.properties.bind.BindException unusable ->
          Optional.of(SettingFailure.explain(unusable));
      case ConversionFailedException unusable -> Optional.of(SettingFailure.explain(unusable));
      case TypeMismatchException unusable -> Optional.of(SettingFailure.explain(unusable));
      default -> Optional.empty();
    };
  }

  private static Refusal configuration(ConfigurationRefused refused) {
    String start = System.lineSeparator() + "  - ";
    return Refusal.input(
        "La configuration est refusée :" + start + String.join(start, refused.problems()));
  }

  private static Optional<Refusal> environment(@Nullable String message) {
    return Optional.of(Refusal.environment(String.valueOf(message)));
  }

  private static String portTaken(int port) {
    return "Le port %d est déjà pris. Choisissez-en un autre (server.port ou --port)."
        .formatted(port);
  }

  private static Optional<Refusal> schema(Throwable cause) {
    return cause instanceof FlywayException
        ? environment(
            "Les tables de la base ne sont pas celles qu'attend cette version de Prévenance. "
                + "Donnez-lui une base à elle seule, ou la version qui l'a remplie en dernier.")
        : Optional.empty();
  }
}
