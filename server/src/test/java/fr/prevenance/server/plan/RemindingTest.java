package fr.prevenance.server.plan;

import static fr.prevenance.server.plan.PlanFixture.ONE;
import static fr.prevenance.server.plan.PlanFixture.OWNER;
import static fr.prevenance.server.plan.PlanFixture.TODAY;
import static fr.prevenance.server.plan.PlanFixture.content;
import static fr.prevenance.server.plan.PlanFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.MovableClock;
import fr.prevenance.server.database.Aside;
import fr.prevenance.testkit.mail.Behaviour;
import fr.prevenance.testkit.mail.CaughtMail;
import fr.prevenance.testkit.mail.MailCatcher;
import fr.prevenance.testkit.mail.Reaction;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Reminders by real SMTP: each once, whatever goes wrong. */
@InPlanRoom
class RemindingTest {
  private static final LocalDate DUE = TODAY.plusDays(14);

  @Autowired Plans plans;
  @Autowired MovableClock clock;
  @Autowired Aside aside;
  @Autowired JdbcClient database;

  private final String siret = UUID.randomUUID().toString();
  private MailCatcher catcher;
  private Reminding reminding;
  private Action action;

  @BeforeEach
  void start(@TempDir Path folder) {
    database.sql("delete from plan_action").update();
    clock.setDay(TODAY);
    catcher = MailCatcher.start(folder);
    reminding = instance();
    action = plans.add(siret, content("Former l’accueil", Optional.of(14), DUE), ONE);
  }

  @AfterEach
  void stop() {
    catcher.close();
  }

  @Test
  void the_owner_is_reminded_before_on_the_day_and_a_week_after_and_no_more() {
    for (var day = TODAY.minusDays(2); day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
      clock.setDay(day);
      reminding.pass();
    }

    assertThat(catcher.all())
        .extracting(CaughtMail::subject)
        .containsExactly(
            "Plan d’action, échéance dans 14 jours : Former l’accueil",
            "Plan d’action, échéance aujourd’hui : Former l’accueil",
            "Plan d’action, échéance dépassée depuis 7 jours : Former l’accueil");
    assertThat(reminding.of(siret))
        .extracting(Reminder::state)
        .containsOnly(ReminderState.SENT)
        .hasSize(3);
  }

  @Test
  void the_letter_says_what_why_and_how_to_have_no_more_in_plain_text() {
    reminding.pass();
    var letter = catcher.byRecipient(OWNER.email()).getFirst();

    assertThat(letter.plainText().orElseThrow())
        .contains("Bonjour Olga Rivière,", "« Caisse de Valfleuri »", "Former l’accueil")
        .contains("Échéance : 29 octobre 2025 (dans 14 jours)", "État : à faire")
        .contains("https://droits.valfleuri.test/console/pratiques/plan\r\n")
        .contains("Pourquoi ce message ?", "décochez « Envoyer des rappels »");
    assertThat(letter.html()).isEmpty();
    assertThat(letter.sender()).isEqualTo("accueil@valfleuri.test");
    assertThat(letter.header("Auto-Submitted")).hasValue("auto-generated");
  }

  @Test
  void a_title_cannot_smuggle_a_header_in() {
    plans.save(
        action.id(),
        siret,
        1,
        content("Titre\r\nBcc: tous@valfleuri.test", Optional.empty(), DUE),
        ONE);
    reminding.pass();

    assertThat(catcher.all())
        .singleElement()
        .satisfies(letter -> {
          assertThat(letter.recipients()).containsExactly(OWNER.email());
          assertThat(letter.header("Bcc")).isEmpty();
        });
  }

  @Test
  void who_refuses_reminders_has_no_address_or_is_done_gets_none() {
    var content = action.content();
    plans.save(action.id(), siret, 1, content.by(new Owner("O", OWNER.email(), false)), ONE);
    plans.add(siret, content.by(new Owner("Sans adresse", "", true)), ONE);
    plans.add(siret, done(content, TODAY), ONE);
    plans.add(siret, content.in(ActionState.ABANDONED, Optional.empty(), "trop cher"), ONE);
    reminding.pass();

    assertThat(catcher.all()).isEmpty();
    assertThat(reminding.of(siret)).isEmpty();
  }

  @Test
  void an_action_that_is_put_off_is_reminded_of_its_new_day() {
    reminding.pass();
    var later = content("Former l’accueil", Optional.of(14), DUE.plusMonths(1));
    plans.save(action.id(), siret, 1, later, ONE);
    clock.setDay(DUE);
    reminding.pass();
    assertThat(catcher.all()).hasSize(1);
    clock.setDay(DUE.plusMonths(1).minusDays(14));
    reminding.pass();

    assertThat(catcher.all()).hasSize(2);
  }

  @Test
  void two_instances_at_once_send_each_reminder_once() {
    for (int i = 0; i < 8; i++) {
      plans.add(siret, content("Action " + i, Optional.empty(), DUE), ONE);
    }
    var gate = new CountDownLatch(1);
    var both =
        List.of(instance(), instance()).stream()
            .map(one ->
                CompletableFuture.runAsync(() -> {
                  await(gate);
                  one.pass();
                }))
            .toList();
    gate.countDown();
    both.forEach(CompletableFuture::join);

    assertThat(catcher.all()).hasSize(9).extracting(CaughtMail::subject).doesNotHaveDuplicates();
    assertThat(reminding.of(siret)).extracting(Reminder::attempts).containsOnly(1);
  }

  @Test
  void the_second_of_two_waits_for_the_claim_of_the_first_and_then_sends_nothing() {
    var seen = new String[1];
    react(_ -> {
      instance().pass();
      seen[0] = database.sql("select state from plan_reminder").query(String.class).single();
      return new Reaction.Accept();
    });
    reminding.pass();

    assertThat(seen[0]).as("committed before the content left").isEqualTo("tentative");
    assertThat(catcher.all()).hasSize(1);
  }

  @Test
  void killed_between_attempt_and_hand_over_it_is_in_doubt_and_never_sent_again_unattended()
      throws Exception {
    var connections = (DriverManagerDataSource) aside.connections();
    var child = DyingReminderProgram.start(connections, catcher.smtpPort(), TODAY);
    assertThat(child.waitFor()).isEqualTo(137);
    assertThat(reminding.of(siret))
        .extracting(Reminder::state)
        .containsExactly(ReminderState.ATTEMPTED);
    clock.setDay(TODAY.plusDays(1));
    reminding.pass();

    assertThat(catcher.all()).isEmpty();
    assertThat(reminding.of(siret))
        .extracting(Reminder::state)
        .containsExactly(ReminderState.UNCERTAIN);
  }

  @Test
  void in_doubt_it_leaves_again_when_an_agent_says_so() {
    reactOnceWith(new Reaction.HangUp());
    reminding.pass();
    var doubtful = reminding.of(siret).getFirst();
    assertThat(doubtful.state()).isEqualTo(ReminderState.UNCERTAIN);
    assertThat(reminding.mayLeaveAgain(doubtful, action)).isTrue();
    reminding.pass();
    assertThat(catcher.all()).isEmpty();
    assertThat(reminding.again(action, doubtful.kind())).isTrue();
    reminding.pass();

    assertThat(catcher.all()).hasSize(1);
    assertThat(reminding.again(action, doubtful.kind())).as("it left").isFalse();
  }

  @Test
  void a_stored_letter_whose_answer_was_lost_is_not_doubled() {
    reactOnceWith(new Reaction.StoreAndHangUp());
    reminding.pass();
    reminding.pass();

    assertThat(catcher.all()).hasSize(1);
    assertThat(reminding.of(siret))
        .extracting(Reminder::state)
        .containsExactly(ReminderState.UNCERTAIN);
  }

  @Test
  void an_address_that_is_refused_is_shown_with_the_code_and_not_tried_again() {
    catcher.behave(
        new Behaviour() {
          @Override
          public Optional<Reaction.Refuse> onRecipient(String address) {
            return Optional.of(new Reaction.Refuse(550, "no such user"));
          }
        });
    reminding.pass();
    reminding.pass();

    assertThat(reminding.of(siret))
        .singleElement()
        .satisfies(reminder -> {
          assertThat(reminder.state()).isEqualTo(ReminderState.REFUSED);
          assertThat(reminder.failure()).hasValue("550");
          assertThat(reminder.attempts()).isEqualTo(1);
        });
  }

  @Test
  void what_the_relay_puts_off_leaves_with_the_next_pass() {
    reactOnceWith(new Reaction.Refuse(451, "greylisted"));
    reminding.pass();
    assertThat(reminding.of(siret))
        .extracting(Reminder::state)
        .containsExactly(ReminderState.DEFERRED);
    reminding.pass();

    assertThat(catcher.all()).hasSize(1);
    assertThat(reminding.of(siret)).extracting(Reminder::attempts).containsExactly(2);
  }

  @Test
  void a_relay_that_is_down_for_a_day_keeps_nobody_from_being_reminded() {
    catcher.close();
    reminding.pass();
    assertThat(reminding.of(siret))
        .extracting(Reminder::failure)
        .containsExactly(Optional.of("connexion"));
    catcher = MailCatcher.start(folderOfItsOwn());
    clock.setDay(TODAY.plusDays(1));
    instance().pass();

    assertThat(catcher.all())
        .extracting(CaughtMail::subject)
        .containsExactly("Plan d’action, échéance dans 13 jours : Former l’accueil");
  }

  private static Path folderOfItsOwn() {
    try {
      return java.nio.file.Files.createTempDirectory("courriels");
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private Reminding instance() {
    return RemindingInstance.of(
        aside.connections(), RemindingInstance.relay(catcher.smtpPort()), clock);
  }

  private void reactOnceWith(Reaction reaction) {
    boolean[] isFirst = {true};
    react(_ -> {
      Reaction now = isFirst[0] ? reaction : new Reaction.Accept();
      isFirst[0] = false;
      return now;
    });
  }

  private void react(Function<Behaviour.Delivery, Reaction> reaction) {
    catcher.behave(
        new Behaviour() {
          @Override
          public Reaction onDelivery(Delivery delivery) {
            return reaction.apply(delivery);
          }
        });
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
