package fr.prevenance.testkit.identity;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/** Signs in whoever is named, if the directory knows them. There is no password to check. */
record ChoosingIdentity(Directory directory) implements AuthenticationProvider {

  @Override
  public Authentication authenticate(Authentication request) {
    Identity identity =
        directory
            .find(request.getName())
            .orElseThrow(() -> new UsernameNotFoundException("unknown username"));
    // The factor carries the time of sign-in, which becomes auth_time.
    return UsernamePasswordAuthenticationToken.authenticated(
        identity.username(), null, List.of(FactorGrantedAuthority.fromAuthority("FACTOR_CHOICE")));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
