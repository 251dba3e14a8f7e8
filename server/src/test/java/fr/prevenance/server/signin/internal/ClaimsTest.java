package fr.prevenance.server.signin.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import fr.prevenance.server.signin.SignedInPerson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.ClaimAccessor;

class ClaimsTest {
  private static final Map<String, Object> PIVOT =
      Map.of(
          "family_name", "Chimère",
          "given_name", "Zoé Anne",
          "gender", "female",
          "birthdate", "1979-11-30",
          "birthplace", "75056",
          "birthcountry", "99100");
  private static final Map<String, Object> AGENT =
      Map.of(
          "uid", "a-12",
          "given_name", "Agnès",
          "usual_name", "Guichet",
          "siret", "11000001700019",
          "roles", List.of("agent", "autre-application"));

  @Test
  void the_identity_of_somebody_born_in_france_has_their_commune() {
    assertThat(person(PIVOT).pivot().birthPlace()).hasValue("75056");
  }

  @Test
  void the_identity_of_somebody_born_abroad_has_their_country() {
    var abroad = with(with(PIVOT, "birthplace", ""), "birthcountry", "99352");

    assertThat(person(abroad).pivot().birthPlace()).hasValue("99352");
  }

  @Test
  void the_sex_is_read() {
    assertThat(person(PIVOT).pivot().sex()).hasValue(Identity.Sex.FEMALE);
  }

  @Test
  void an_incomplete_identity_is_not_a_sign_in() {
    assertThat(PersonClaims.read(claims(with(PIVOT, "birthdate", " ")))).isEmpty();
  }

  @Test
  void an_agents_roles_are_those_of_this_application() {
    assertThat(agent(AGENT).roles()).containsExactly(AgentRole.AGENT);
  }

  @Test
  void the_audit_log_names_an_agent_by_a_stable_identifier() {
    assertThat(agent(AGENT).actor()).isEqualTo("agent:a-12");
  }

  @Test
  void an_agent_without_role_is_not_a_sign_in() {
    assertThat(AgentClaims.read(claims(with(AGENT, "roles", List.of())))).isEmpty();
  }

  @Test
  void an_agent_without_body_is_not_a_sign_in() {
    assertThat(AgentClaims.read(claims(with(AGENT, "siret", "")))).isEmpty();
  }

  private static SignedInPerson person(Map<String, Object> claims) {
    return PersonClaims.read(claims(claims)).orElseThrow();
  }

  private static SignedInAgent agent(Map<String, Object> claims) {
    return AgentClaims.read(claims(claims)).orElseThrow();
  }

  private static ClaimAccessor claims(Map<String, Object> claims) {
    return () -> claims;
  }

  private static Map<String, Object> with(Map<String, Object> claims, String name, Object value) {
    var changed = new HashMap<>(claims);
    changed.put(name, value);
    return changed;
  }
}
