package fr.prevenance.server.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.campaign.Campaign;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.contact.ContactEvent.Channel;
import fr.prevenance.server.contact.Contacts;
import fr.prevenance.server.exchange.Access;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On what a campaign truly sent. */
class RightOutcomesTest {
  private static final String RIGHT = "cheque-energie";

  private final Chain chain = Chain.sent();
  private final Access access = chain.access(Chain.ENERGY, "essai");
  private final RightOutcomes outcomes = chain.server().bean(RightOutcomes.class);

  @Test
  void a_right_sums_up_the_campaigns_that_told_of_it() {
    List<Campaign> told =
        chain.server().bean(Campaigns.class).all(access).stream()
            .filter(campaign -> campaign.right().equals(RIGHT))
            .toList();
    var funnel = chain.server().bean(Funnels.class).of(told.getFirst(), access);

    assertThat(told).hasSize(1);
    assertThat(outcome().steps()).isEqualTo(funnel.steps());
    assertThat(outcome().steps().getFirst().people()).isPositive();
  }

  @Test
  void a_contact_after_the_message_is_counted_once() {
    int before = outcome().contacts();
    chain
        .server()
        .bean(Contacts.class)
        .record(chain.personOf("Utopie"), RIGHT, Channel.PHONE, "rappel", "", access);

    assertThat(outcome().contacts()).isEqualTo(before + 1);
  }

  @Test
  void a_contact_before_the_message_is_not_of_its_making() {
    int before = outcome().contacts();
    chain
        .database()
        .sql(
            """
            insert into contact_event (id, processing, person, agent, channel, action, at, expires_on)
            values (gen_random_uuid(), :processing, :person, 'essai', 'guichet', 'visite',
              '2000-01-01', '2999-01-01')\
            """)
        .param("processing", Chain.ENERGY.value())
        .param("person", chain.personOf("Utopie"))
        .update();

    assertThat(outcome().contacts()).isEqualTo(before);
  }

  @Test
  void a_right_that_nobody_was_told_of_has_no_outcome() {
    assertThat(outcomes.of("rsa", List.of(access))).isEmpty();
  }

  @Test
  void without_access_there_is_none() {
    assertThat(outcomes.of(RIGHT, List.of())).isEqualTo(Optional.empty());
  }

  private RightOutcome outcome() {
    return outcomes.of(RIGHT, List.of(access)).orElseThrow();
  }
}
