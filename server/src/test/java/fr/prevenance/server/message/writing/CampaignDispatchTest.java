package fr.prevenance.server.message.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.campaign.CampaignApproved;
import fr.prevenance.server.campaign.CampaignDecision;
import fr.prevenance.server.campaign.CampaignState;
import fr.prevenance.server.campaign.Campaigns;
import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.Authenticity;
import fr.prevenance.server.message.Cancellation;
import fr.prevenance.server.message.CaseFixture;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.MessageContent;
import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.MessageState;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.message.Receipts;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.message.Verdict;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InMessageRoom
class CampaignDispatchTest {

  private final Campaigns campaigns;
  private final CampaignDispatch dispatch;
  private final CampaignCompletion completion;
  private final Messages messages;
  private final Receipts receipts;
  private final Authenticity authenticity;
  private final Detections detections;
  private final CaseFixture cases;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final Access access;

  CampaignDispatchTest(
      Campaigns campaigns,
      CampaignDispatch dispatch,
      CampaignCompletion completion,
      Messages messages,
      Receipts receipts,
      Authenticity authenticity,
      Detections detections,
      CaseFixture cases,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.campaigns = campaigns;
    this.dispatch = dispatch;
    this.completion = completion;
    this.messages = messages;
    this.receipts = receipts;
    this.authenticity = authenticity;
    this.detections = detections;
    this.cases = cases;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.access = cases.access("ada");
  }

  @Test
  void everybody_who_is_entitled_and_reachable_has_one_message() {
    UUID run = cases.run();
    for (int i = 0; i < 150; i++) {
      cases.eligible(run, "personne-%d@exemple.test".formatted(i));
    }
    assertThat(messages.counts(dispatched(run))).isEqualTo(Map.of(MessageState.TO_SEND, 150));
  }

  @Test
  void those_for_agents_those_to_complete_and_those_without_address_have_none() {
    UUID run = cases.run();
    cases.eligible(run, "personne@exemple.test");
    cases.eligible(run, "pas une adresse");
    cases.detection(run, "ELIGIBLE", true, "violence@exemple.test");
    cases.detection(run, "TO_COMPLETE", false, "incomplet@exemple.test");
    cases.detection(run, "HELD", true, "retenu@exemple.test");
    assertThat(messages.counts(dispatched(run))).isEqualTo(Map.of(MessageState.TO_SEND, 1));
  }

  @Test
  void a_dispatch_that_begins_again_doubles_nothing() {
    UUID run = cases.run();
    cases.eligible(run, "une@exemple.test");
    cases.eligible(run, "deux@exemple.test");
    UUID campaign = dispatched(run);
    dispatch.on(new CampaignApproved(campaign));
    assertThat(messages.counts(campaign)).isEqualTo(Map.of(MessageState.TO_SEND, 2));
  }

  @Test
  void a_dispatch_that_died_with_its_server_is_gone_on_with() {
    UUID run = cases.run();
    cases.eligible(run, "personne@exemple.test");
    UUID campaign = prepared(run);
    jdbc.sql("update campaign set state = 'approuvée' where id = ?").param(campaign).update();
    dispatch.resume();
    assertThat(messages.counts(campaign)).isEqualTo(Map.of(MessageState.TO_SEND, 1));
    assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.SENDING);
  }

  @Test
  void the_message_names_the_person_the_right_the_data_and_the_ways_out() {
    assertThat(content(proposal()).text().replaceAll("\\s+", " "))
        .contains("Madame Marie-Lou EXEMPLE-FICTIF")
        .contains("Vous avez droit au chèque énergie")
        .contains("Direction fictive des finances, Foyers fiscaux, 15 septembre 2025")
        .contains(" droits.exempleville.test/opposition ")
        .contains(" droits.exempleville.test/verifier ");
  }

  @Test
  void the_message_bears_its_code_in_both_parts() {
    Message message = proposal();
    assertThat(content(message).text()).contains(message.code().toString());
    assertThat(content(message).html()).contains(message.code().toString());
  }

  @Test
  void the_html_is_a_french_document_that_fetches_nothing() {
    assertThat(content(proposal()).html())
        .contains("<html lang=\"fr\">", "<title>", "<h1>")
        .doesNotContain("<img", "<link", "<script", "url(", "@import");
  }

  @Test
  void the_link_leads_back_to_the_message() {
    Message message = proposal();
    String token = token(message);
    assertThat(content(message).text()).contains("https://droits.exempleville.test/d/" + token);
    assertThat(messages.byLink(token)).map(Message::id).contains(message.id());
  }

  @Test
  void a_link_is_opened_for_the_first_time_once() {
    String token = token(proposal());
    assertThat(messages.markOpened(token)).isTrue();
    assertThat(messages.markOpened(token)).isFalse();
  }

  @Test
  void a_code_not_sent_yet_is_unknown() {
    assertThat(authenticity.check(proposal().code().toString())).isEqualTo(new Verdict.Unknown());
  }

  @Test
  void a_code_that_was_sent_says_who_what_and_when_but_not_to_whom() {
    Message message = proposal();
    jdbc.sql("update message set state = 'envoyé', sent_at = ? where id = ?")
        .params(OffsetDateTime.parse("2025-10-15T22:30:00Z"), message.id())
        .update();
    assertThat(authenticity.check(message.code().characters().toLowerCase(Locale.ROOT)))
        .isEqualTo(
            new Verdict.Sent(
                "Métropole fictive d'Exempleville-Été",
                "Chèque énergie",
                LocalDate.of(2025, 10, 16),
                MessageKind.PROPOSAL));
  }

  @Test
  void a_mistyped_code_is_told_from_an_unknown_one() {
    assertThat(authenticity.check("ABCD-EFGH")).isEqualTo(new Verdict.MistypedCode());
  }

  @Test
  void an_objection_withdraws_what_has_not_left_and_destroys_its_content() {
    Message message = proposal();
    UUID detection = message.detection().orElseThrow();
    assertThat(messages.cancelFor(List.of(detection))).isEqualTo(new Cancellation(1, 0, 0));
    assertThat(messages.content(message.id(), access)).isEmpty();
    assertThat(messages.byCode(message.code())).map(Message::person).contains(Optional.empty());
  }

  @Test
  void an_abandoned_campaign_sends_nothing_more() {
    UUID run = cases.run();
    cases.eligible(run, "personne@exemple.test");
    UUID campaign = dispatched(run);
    campaigns.abandon(campaign, access);
    await()
        .untilAsserted(() ->
            assertThat(messages.counts(campaign)).isEqualTo(Map.of(MessageState.CANCELLED, 1)));
  }

  @Test
  void a_campaign_ends_with_its_last_message() {
    UUID run = cases.run();
    UUID campaign = dispatchedTo(run, "personne@exemple.test");
    completion.pass();
    assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.SENDING);
    jdbc.sql("update message set state = 'refusé' where campaign = ?").param(campaign).update();
    completion.pass();
    assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.FINISHED);
  }

  @Test
  void expired_content_is_destroyed_and_the_code_stays_known() {
    Message message = proposal();
    messages.eraseExpired(message.expiresOn());
    assertThat(messages.content(message.id(), access)).isEmpty();
    assertThat(messages.byCode(message.code()))
        .map(Message::state)
        .contains(MessageState.CANCELLED);
  }

  @Test
  void a_receipt_says_when_silence_decides_and_whom_to_ask() {
    Detection detection = eligible();
    Receipts.Request request =
        new Receipts.Request(
            "2025-000123",
            LocalDate.of(2025, 10, 15),
            List.of("Attestation fictive"),
            Optional.of(LocalDate.of(2025, 11, 1)));
    ShortCode code =
        transaction.execute(_ -> receipts.send(request, detection, access)).orElseThrow();
    String text = content(messages.byCode(code).orElseThrow()).text();
    assertThat(text)
        .contains("15 décembre 2025", "2025-000123", "Attestation fictive", "1er novembre 2025")
        .contains(code.toString());
  }

  @Test
  void a_receipt_goes_with_the_transaction_that_asked_for_it() {
    Detection detection = eligible();
    Receipts.Request request =
        new Receipts.Request("1", LocalDate.of(2025, 10, 15), List.of(), Optional.empty());
    transaction.executeWithoutResult(status -> {
      receipts.send(request, detection, access);
      status.setRollbackOnly();
    });
    assertThat(messages.ofDetection(detection.id(), access)).isEmpty();
  }

  private Detection eligible() {
    UUID id = cases.eligible(cases.run(), "personne@exemple.test");
    return detections.find(id, access).orElseThrow();
  }

  private Message proposal() {
    UUID run = cases.run();
    UUID detection = cases.eligible(run, "personne@exemple.test");
    dispatched(run);
    return messages.ofDetection(detection, access).getFirst();
  }

  private UUID dispatchedTo(UUID run, String email) {
    cases.eligible(run, email);
    return dispatched(run);
  }

  /** Prepared, approved by two agents, and in the outbox. */
  private UUID dispatched(UUID run) {
    UUID campaign = prepared(run);
    campaigns.approve(campaign, access);
    campaigns.approve(campaign, cases.access("bo"));
    await().until(() -> campaigns.get(campaign).state() == CampaignState.SENDING);
    return campaign;
  }

  private UUID prepared(UUID run) {
    CampaignDecision.Made made =
        (CampaignDecision.Made) campaigns.prepare(run, "Chèque énergie", access);
    return made.campaign().id();
  }

  private MessageContent content(Message message) {
    return messages.content(message.id(), access).orElseThrow();
  }

  private String token(Message message) {
    return jdbc.sql("select link_token from message where id = ?")
        .param(message.id())
        .query(String.class)
        .single();
  }
}
