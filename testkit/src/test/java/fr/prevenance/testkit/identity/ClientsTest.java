package fr.prevenance.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClientsTest {

  @Test
  void an_issuer_may_have_no_service_yet() {
    IdentityProviderOptions none =
        new IdentityProviderOptions(0, List.of(), List.of(), List.of(), List.of());
    assertThat(Clients.of(Realm.PROCONNECT, none).findByClientId("console")).isNull();
  }

  @Test
  void a_service_belongs_to_one_issuer() {
    assertThat(Clients.of(Realm.PROCONNECT, Fictional.options()).findByClientId("portail"))
        .isNull();
    assertThat(Clients.of(Realm.FRANCECONNECT, Fictional.options()).findByClientId("portail"))
        .isNotNull();
  }
}
