package fr.prevenance.server.signin.internal;

import fr.prevenance.server.signin.AgentRole;
import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in agents who have a body and at least one role here. */
final class AgentUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OidcUserService users = UserInfo.service();

  AgentUsers() {
    users.setOidcUserConverter(AgentUsers::agent);
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    return users.loadUser(request);
  }

  private static OidcUser agent(OidcUserSource source) {
    var idToken = source.getUserRequest().getIdToken();
    var agent =
        AgentClaims.read(new DefaultOidcUser(List.of(), idToken, source.getUserInfo()))
            .orElseThrow(() -> new OAuth2AuthenticationException("agent-sans-role"));
    var authorities =
        agent.roles().stream().map(AgentRole::authority).map(SimpleGrantedAuthority::new).toList();
    return new DefaultOidcUser(authorities, idToken, source.getUserInfo());
  }
}
