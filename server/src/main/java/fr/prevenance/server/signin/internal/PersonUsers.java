package fr.prevenance.server.signin.internal;

import java.util.List;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserSource;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Lets in people whose identité pivot is whole. */
final class PersonUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
  private final OidcUserService users = UserInfo.service();

  PersonUsers() {
    users.setOidcUserConverter(PersonUsers::person);
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    return users.loadUser(request);
  }

  private static OidcUser person(OidcUserSource source) {
    var user =
        new DefaultOidcUser(
            List.of(new SimpleGrantedAuthority(Space.PERSON_AUTHORITY)),
            source.getUserRequest().getIdToken(),
            source.getUserInfo());
    if (PersonClaims.read(user).isEmpty()) {
      throw new OAuth2AuthenticationException("identite-incomplete");
    }
    return user;
  }
}
