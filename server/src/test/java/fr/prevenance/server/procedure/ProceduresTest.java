package fr.prevenance.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.HttpVisitor;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.Identity.Sex;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.message.MessageKind;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.person.CanonicalIdentity;
import fr.prevenance.server.privacy.ObjectionRegister;
import fr.prevenance.server.privacy.RenunciationRegister;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The use cases on a real database, each with a person of its own. */
class ProceduresTest {
  private static final Map<String, String> UNCHANGED =
      Map.of(
          "revenu-fiscal", "5000",
          "nombre-personnes", "1",
          "enfants-alternes", "0",
          "contrat-au-nom-du-foyer", "oui",
          "residence-principale", "oui",
          "residence-sociale", "non",
          "attestation", "oui");

  private static final Identity MALO = person("Inventé", "Malo", Sex.MALE, "1985-07-01", "44109");
  private static final Identity ZOE = person("Chimère", "Zoé", Sex.FEMALE, "1979-11-30", "75056");
  private static final Identity NOE = person("Mirage", "Noé", Sex.MALE, "1992-05-05", "69123");
  private static final Identity IRIS = person("Songe", "Iris", Sex.FEMALE, "1966-02-14", "31555");
  private static final Identity SACHA = person("Brume", "Sacha", Sex.MALE, "1984-08-08", "44109");
  private static final Identity MAUD = person("Écume", "Maud", Sex.FEMALE, "1991-01-15", "31555");

  private final Chain chain = Chain.sent();

  @Test
  void confirming_in_two_tabs_at_once_makes_one_request_and_one_receipt() throws Exception {
    var mandate = mandate(MALO);
    Callable<Confirmation> click = () -> bean(Confirming.class).confirm(mandate, UNCHANGED);

    try (var tabs = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(tabs.invokeAll(List.of(click, click)))
          .extracting(Future::resultNow)
          .hasOnlyElementsOfType(Confirmation.Confirmed.class)
          .containsOnly(bean(Confirming.class).confirm(mandate, UNCHANGED));
    }

    assertThat(receipts(mandate)).isOne();
    assertThat(steps(mandate)).containsOnlyOnce("confirmée");
  }

  @Test
  void a_confirmation_without_attestation_records_nothing() {
    var mandate = mandate(ZOE);
    var sent = new HashMap<>(UNCHANGED);
    sent.remove("attestation");

    assertThat(bean(Confirming.class).confirm(mandate, sent))
        .isInstanceOfSatisfying(
            Confirmation.Incomplete.class,
            incomplete -> assertThat(incomplete.faults()).containsOnlyKeys("attestation"));
    assertThat(steps(mandate)).doesNotContain("confirmée");
  }

  @Test
  void a_correction_that_changes_the_amount_is_shown_before_it_is_confirmed() {
    var sent = new HashMap<>(UNCHANGED);
    sent.put("revenu-fiscal", "5 600");

    assertThat(bean(Confirming.class).confirm(mandate(NOE), sent))
        .isEqualTo(new Confirmation.Changed());
    assertThat(mandate(NOE).detection().amountInCents()).hasValue(19_400);
    assertThat(bean(Confirming.class).confirm(mandate(NOE), sent))
        .isInstanceOf(Confirmation.Confirmed.class);
  }

  @Test
  void a_correction_that_ends_the_offer_is_given_back_and_refuses_nothing() {
    var mandate = mandate(ZOE);
    var before = bean(Proposals.class).of(mandate).data();
    var sent = new HashMap<>(UNCHANGED);
    sent.put("revenu-fiscal", "40000");

    assertThat(bean(Confirming.class).confirm(mandate, sent))
        .isInstanceOf(Confirmation.NoLongerMet.class);
    assertThat(bean(Proposals.class).of(mandate(ZOE)).data()).isEqualTo(before);
  }

  @Test
  void an_objection_by_code_leaves_no_trace_of_the_person_but_keyed_hashes() {
    var code = chain.codeOf("Songe");
    var canaries = List.of("Songe", "iris@personne.test", "10 rue Imaginaire");

    assertThat(bean(Objecting.class).byCode(code))
        .isInstanceOfSatisfying(
            Objection.Destroyed.class, destroyed -> assertThat(destroyed.cases()).isOne());

    canaries.forEach(canary -> assertThat(tablesHolding(canary)).as(canary).isEmpty());
    assertThat(bean(Mandates.class).ofPerson(IRIS)).isEmpty();
    assertThat(bean(Objecting.class).byCode(code)).isInstanceOf(Objection.AlreadyDone.class);
    assertThat(objectors("energie-informer", IRIS)).isTrue();
  }

  @Test
  void an_objection_keeps_the_count_of_the_campaign() {
    var campaign =
        bean(Messages.class).byCode(ShortCode.typed(chain.codeOf("Leurre")).orElseThrow());

    bean(Objecting.class).byCode(chain.codeOf("Leurre"));

    assertThat(bean(Procedures.class).counts(campaign.orElseThrow().campaign().orElseThrow()))
        .containsKey(ProcedureState.OBJECTED);
  }

  @Test
  void renouncing_is_remembered_and_is_not_an_objection() {
    var ana = person("Utopie", "Ana", Sex.FEMALE, "1988-12-24", "59350");
    var mandate = mandate(ana);

    assertThat(bean(Renouncing.class).renounce(mandate)).isEqualTo(ProcedureState.RENOUNCED);
    assertThat(bean(Renouncing.class).renounce(mandate)).isEqualTo(ProcedureState.RENOUNCED);

    assertThat(
            bean(RenunciationRegister.class)
                .isRenounced(
                    "energie-informer",
                    "cheque-energie",
                    CanonicalIdentity.of(ana).orElseThrow().sought()))
        .isTrue();
    assertThat(objectors("energie-informer", ana)).isFalse();
  }

  @Test
  void a_debtor_sees_neither_the_offer_nor_the_creditor() {
    assertThat(bean(Mandates.class).ofPerson(SACHA)).isEmpty();
    assertThat(bean(Mandates.class).ofPerson(SACHA, chain.detectionOf("Rivage"))).isEmpty();

    var page = HttpVisitor.signedIn(chain.server(), "sacha", "/mes-droits").get("/mes-donnees");

    assertThat(page.body())
        .contains("5 quai Fictif", "Titres transmis par le greffe")
        .doesNotContain("Rivage", "Lina", "impasse Cachée", "180", "violences", "Refus");
  }

  @Test
  void a_creditor_sees_nothing_reserved_for_agents_nor_the_debtors_address() {
    var page =
        HttpVisitor.signedIn(chain.server(), "lina", "/mes-droits")
            .get("/mes-droits/" + chain.detectionOf("Rivage"));

    assertThat(page.body())
        .contains("Pension mensuelle")
        .doesNotContain("Refus du parent débiteur", "Signalement", "quai Fictif", "sacha@");
  }

  @Test
  void a_flag_of_violence_leaves_everything_to_an_agent() {
    assertThat(bean(Mandates.class).ofPerson(MAUD)).isEmpty();
    assertThat(bean(Messages.class).ofDetection(chain.detectionOf("Écume"), agent(Chain.PENSIONS)))
        .isEmpty();

    var mandate = agentMandate("Écume", Chain.PENSIONS);

    assertThat(bean(HandingOver.class).toAgent(mandate)).isEqualTo(ProcedureState.TO_EXAMINE);
    assertThat(bean(Awarding.class).award(mandate)).isEqualTo(ProcedureState.AWARDED);
  }

  @Test
  void a_debtors_objection_goes_to_an_agent_and_does_not_undo_the_creditors_right() {
    assertThat(bean(Objecting.class).bySignedIn(SACHA, Chain.PENSIONS))
        .isInstanceOf(Objection.ToBeWeighed.class);
    assertThat(chain.detectionOf("Rivage")).isNotNull();
  }

  @Test
  void nothing_is_awarded_before_it_is_asked_for() {
    assertThat(bean(Awarding.class).award(agentMandate("Chimère", Chain.ENERGY)))
        .isNotEqualTo(ProcedureState.AWARDED);
  }

  @Test
  void objecting_where_nothing_is_held_is_remembered_too() {
    var stranger = person("Ailleurs", "Alix", Sex.FEMALE, "1970-01-02", "59350");

    bean(Objecting.class).bySignedIn(stranger, Chain.ENERGY);

    assertThat(objectors("energie-informer", stranger)).isTrue();
  }

  private PersonMandate mandate(Identity pivot) {
    return bean(Mandates.class).ofPerson(pivot).getFirst();
  }

  private AgentMandate agentMandate(String birthName, ProcessingId processing) {
    return bean(Mandates.class)
        .ofAgent(chain.detectionOf(birthName), agent(processing))
        .orElseThrow();
  }

  private Access agent(ProcessingId processing) {
    return chain.access(processing, "agent:essai");
  }

  private long receipts(Mandate mandate) {
    return bean(Messages.class).ofDetection(mandate.detection().id(), mandate.access()).stream()
        .filter(message -> message.kind() == MessageKind.RECEIPT)
        .count();
  }

  private List<String> steps(Mandate mandate) {
    var procedures = bean(Procedures.class);
    return procedures
        .ofDetection(mandate.detection().id(), mandate.access())
        .map(procedure -> procedures.steps(procedure.id(), mandate.access()))
        .orElse(List.of())
        .stream()
        .map(ProcedureStep::step)
        .toList();
  }

  private boolean objectors(String processing, Identity identity) {
    return bean(ObjectionRegister.class)
        .isObjected(processing, CanonicalIdentity.of(identity).orElseThrow().sought());
  }

  /** Tables with a row whose text holds the canary. */
  private List<String> tablesHolding(String canary) {
    return chain
        .database()
        .sql("select table_name from information_schema.tables where table_schema = 'public'")
        .query((row, number) -> row.getString(1))
        .list()
        .stream()
        .filter(table -> holds(table, canary))
        .toList();
  }

  private boolean holds(String table, String canary) {
    return chain
        .database()
        .sql("select exists (select 1 from %s t where t::text like ?)".formatted(table))
        .param("%" + canary + "%")
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private <T> T bean(Class<T> type) {
    return chain.server().bean(type);
  }

  private static Identity person(
      String birthName, String givenNames, Sex sex, String birthDate, String birthPlace) {
    return new Identity(
        birthName,
        Optional.empty(),
        givenNames,
        Optional.of(sex),
        birthDate,
        Optional.of(birthPlace));
  }
}
