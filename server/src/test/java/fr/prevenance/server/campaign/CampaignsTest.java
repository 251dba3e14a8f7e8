package fr.prevenance.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.message.CaseFixture;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.MessageRoom;
import fr.prevenance.server.privacy.AuditLog;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@InMessageRoom
@RecordApplicationEvents
class CampaignsTest {

  private final Campaigns campaigns;
  private final CaseFixture cases;
  private final AuditLog audit;
  private final Access ada;
  private final Access bo;

  CampaignsTest(Campaigns campaigns, CaseFixture cases, AuditLog audit) {
    this.campaigns = campaigns;
    this.cases = cases;
    this.audit = audit;
    this.ada = cases.access("ada");
    this.bo = cases.access("bo");
  }

  @Test
  void two_different_agents_approve(ApplicationEvents events) {
    UUID campaign = prepared();
    assertThat(state(campaigns.approve(campaign, ada))).isEqualTo(CampaignState.APPROVED_ONCE);
    assertThat(events.stream(CampaignApproved.class)).isEmpty();
    assertThat(state(campaigns.approve(campaign, bo))).isEqualTo(CampaignState.APPROVED);
    assertThat(events.stream(CampaignApproved.class))
        .containsExactly(new CampaignApproved(campaign));
  }

  @Test
  void one_agent_does_not_approve_twice() {
    UUID campaign = prepared();
    campaigns.approve(campaign, ada);
    assertThat(codes(campaigns.approve(campaign, ada))).containsExactly("meme-agent");
    assertThat(campaigns.get(campaign).state()).isEqualTo(CampaignState.APPROVED_ONCE);
  }

  @Test
  void a_run_has_one_campaign_at_most() {
    UUID run = runWithSomebody();
    campaigns.prepare(run, "Première", ada);
    assertThat(codes(campaigns.prepare(run, "Seconde", bo))).containsExactly("campagne-existante");
  }

  @Test
  void a_run_that_was_never_tried_before_has_no_campaign() {
    UUID run = cases.run(false, MessageRoom.TODAY, OffsetDateTime.parse("2000-01-01T00:00:00Z"));
    cases.eligible(run, "personne@exemple.test");
    assertThat(codes(campaigns.prepare(run, "Sans essai", ada)))
        .containsExactly("essai-a-blanc-absent");
  }

  @Test
  void what_was_destroyed_since_keeps_a_campaign_from_being_approved() {
    UUID run = cases.run();
    UUID detection = cases.eligible(run, "personne@exemple.test");
    UUID campaign = made(campaigns.prepare(run, "Vidée", ada)).id();
    cases.destroy(detection);
    assertThat(codes(campaigns.approve(campaign, ada))).containsExactly("donnees-expirees");
  }

  @Test
  void an_unknown_run_has_no_campaign() {
    assertThat(codes(campaigns.prepare(UUID.randomUUID(), "Rien", ada)))
        .containsExactly("detection-inconnue");
  }

  @Test
  void a_campaign_needs_a_title() {
    assertThat(codes(campaigns.prepare(runWithSomebody(), " ", ada))).containsExactly("titre-vide");
  }

  @Test
  void an_abandoned_campaign_is_not_approved_any_more(ApplicationEvents events) {
    UUID campaign = prepared();
    campaigns.abandon(campaign, ada);
    assertThat(codes(campaigns.approve(campaign, bo))).containsExactly("etape-impossible");
    assertThat(events.stream(CampaignAbandoned.class)).hasSize(1);
  }

  @Test
  void decisions_are_in_the_audit_log() {
    UUID campaign = prepared();
    campaigns.approve(campaign, ada);
    assertThat(audit.page(Set.of(CaseFixture.PROCESSING), Long.MAX_VALUE, 2))
        .extracting(event -> event.actor() + " " + event.action() + " " + event.object().orElse(""))
        .containsExactly(
            "ada approuver une campagne " + campaign, "ada préparer une campagne " + campaign);
  }

  @Test
  void the_preview_is_the_message_of_somebody_fictional() {
    Campaign campaign = campaigns.get(prepared());
    assertThat(campaigns.preview(campaign, ada).text())
        .contains("Madame Camille Exemple-Fictif", "Métropole fictive d'Exempleville-Été");
  }

  private UUID prepared() {
    return made(campaigns.prepare(runWithSomebody(), "Chèque énergie 2025", ada)).id();
  }

  private UUID runWithSomebody() {
    UUID run = cases.run();
    cases.eligible(run, "personne@exemple.test");
    return run;
  }

  private static Campaign made(CampaignDecision decision) {
    assertThat(decision).isInstanceOf(CampaignDecision.Made.class);
    return ((CampaignDecision.Made) decision).campaign();
  }

  private static CampaignState state(CampaignDecision decision) {
    return made(decision).state();
  }

  private static List<String> codes(CampaignDecision decision) {
    assertThat(decision).isInstanceOf(CampaignDecision.Refused.class);
    return ((CampaignDecision.Refused) decision).refusals().stream().map(Refusal::code).toList();
  }
}
