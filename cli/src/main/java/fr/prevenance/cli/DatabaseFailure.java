package fr.prevenance.cli;

import java.sql.SQLException;
import java.util.Optional;

/** What keeps the server from its database, by SQLSTATE (PostgreSQL, appendix A). */
final class DatabaseFailure {

  private DatabaseFailure() {}

  static Optional<Refusal> explain(SQLException failure) {
    String state = Optional.ofNullable(failure.getSQLState()).orElse("");
    return switch (state) {
      case "28P01", "28000" ->
          Optional.of(
              Refusal.input(
                  "PostgreSQL refuse ce compte ou ce mot de passe. "
                      + "Corrigez spring.datasource.username et spring.datasource.password."));
      case "3D000" ->
          Optional.of(
              Refusal.input(
                  "La base que nomme spring.datasource.url n'existe pas. Créez-la (createdb), ou"
                      + " corrigez son nom."));
      case "42501" ->
          Optional.of(
              Refusal.environment(
                  "Le compte PostgreSQL ne peut pas créer ses tables. "
                      + "Rendez-le propriétaire de la base : alter database … owner to …"));
      case "53300" ->
          Optional.of(
              Refusal.environment(
                  "PostgreSQL n'accepte plus de connexions. "
                      + "Relevez max_connections, ou baissez"
                      + " spring.datasource.hikari.maximum-pool-size."));
      default -> state.startsWith("08") ? Optional.of(unreachable()) : Optional.empty();
    };
  }

  private static Refusal unreachable() {
    return Refusal.environment(
        "PostgreSQL ne répond pas à l'adresse de spring.datasource.url. "
            + "Vérifiez l'adresse et le pare-feu, et que PostgreSQL y écoute.");
  }
}
