package fr.prevenance.server.signin.internal;

import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Reads an agent from ProConnect's claims. */
final class AgentClaims {

  private AgentClaims() {}

  /** Empty without identifier, SIRET or role: such a sign-in is refused. */
  static Optional<SignedInAgent> read(ClaimAccessor claims) {
    var id = text(claims, "uid").or(() -> text(claims, "sub"));
    var siret = text(claims, "siret");
    var roles = roles(claims);
    if (id.isEmpty() || siret.isEmpty() || roles.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new SignedInAgent(id.get(), name(claims), siret.get(), roles));
  }

  private static String name(ClaimAccessor claims) {
    return Stream.of("given_name", "usual_name")
        .flatMap(claim -> text(claims, claim).stream())
        .collect(Collectors.joining(" "));
  }

  private static Set<AgentRole> roles(ClaimAccessor claims) {
    var values = Optional.ofNullable(claims.getClaimAsStringList("roles")).orElse(List.of());
    return values.stream()
        .flatMap(value -> AgentRole.ofClaim(value).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> text(ClaimAccessor claims, String name) {
    return Optional.ofNullable(claims.getClaimAsString(name)).filter(value -> !value.isBlank());
  }
}
