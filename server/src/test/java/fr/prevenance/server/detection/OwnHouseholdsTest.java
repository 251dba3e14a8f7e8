package fr.prevenance.server.detection;

import static fr.prevenance.server.exchange.DeliveryFixture.complement;
import static fr.prevenance.server.exchange.DeliveryFixture.own;
import static fr.prevenance.server.exchange.DeliveryFixture.principal;
import static fr.prevenance.server.person.IdentityFixture.identity;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.rules.Value;
import fr.prevenance.server.detection.OwnHouseholds.Match;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.AccessFixture;
import fr.prevenance.server.exchange.Delivery;
import fr.prevenance.server.exchange.DeliveryFixture;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.person.Linking;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What a body keeps of its own deliveries once a run has used them. */
@InMessageRoom
class OwnHouseholdsTest {
  private static final Identity LINA = identity("Rivage", "Lina", "1987-04-21");
  private static final Identity TOM = identity("Ombre", "Tom", "1989-10-10");

  private final OwnHouseholds households;
  private final TransactionTemplate transactions;
  private final Access access = AccessFixture.access();

  OwnHouseholdsTest(OwnHouseholds households, TransactionTemplate transactions) {
    this.households = households;
    this.transactions = transactions;
  }

  @Test
  void its_own_facts_are_kept_and_those_exchanged_are_not() {
    var registry = own();
    var partner = complement("partenaire", Map.of());
    keep(
        registry.row(Map.of("propre", Value.of(true)), registry.member("titulaire", LINA)),
        partner.row(Map.of("échangé", Value.of(true)), partner.member("personne", LINA)));

    assertThat(facts(LINA)).containsExactly("propre");
  }

  @Test
  void nothing_is_kept_of_people_whom_a_partner_named() {
    var partner = principal();
    keep(partner.row(Map.of("échangé", Value.of(true)), partner.member("titulaire", TOM)));

    assertThat(households.find(TOM, access)).isEqualTo(new Match.Nobody());
  }

  @Test
  void a_new_delivery_takes_the_place_of_the_one_before() {
    var first = own();
    keep(first.row(Map.of("avant", Value.of(true)), first.member("titulaire", LINA)));
    var second = own();
    keep(second.row(Map.of("après", Value.of(true)), second.member("titulaire", LINA)));

    assertThat(facts(LINA)).containsExactly("après");
  }

  private void keep(DeliveryFixture... fixtures) {
    List<Delivery> deliveries =
        List.of(fixtures).stream().map(fixture -> fixture.delivered()).toList();
    var dossiers = Linking.link(deliveries, access).dossiers();
    transactions.executeWithoutResult(_ -> households.replace(deliveries, dossiers, access));
  }

  private List<String> facts(Identity person) {
    var match = (Match.One) households.find(person, access);
    return Objects.requireNonNull(
        transactions.execute(_ ->
            match.households().stream()
                .flatMap(id -> households.hold(id, access).stream())
                .flatMap(household -> household.facts().stream())
                .map(OwnHousehold.Fact::name)
                .toList()));
  }
}
