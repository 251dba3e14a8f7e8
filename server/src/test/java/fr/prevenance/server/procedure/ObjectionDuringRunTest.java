package fr.prevenance.server.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.database.OnAnotherConnection;
import fr.prevenance.server.detection.Detecting;
import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.detection.RightDetected;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.message.MessageRoom;
import fr.prevenance.server.person.FictionalPivot;
import fr.prevenance.server.person.Persons;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Right;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Somebody objects once a run has read the register, and before it has ended. */
@SpringBootTest(
    classes = {MessageRoom.class, ObjectionDuringRunTest.Room.class},
    webEnvironment = WebEnvironment.NONE,
    properties = {
      "prevenance.adresse=https://droits.exempleville.test",
      "prevenance.evenements.consommateurs=0"
    })
@ContextConfiguration(initializers = FreshDatabase.class)
class ObjectionDuringRunTest {
  private static final LocalDate TODAY = MessageRoom.TODAY;
  private static final ProcessingId ENERGY = new ProcessingId("energie-informer");
  private static final FictionalTerritory TERRITORY =
      FictionalTerritory.generate(new TerritoryOptions(600, 1, TODAY));

  @TempDir static Path folder;
  @TempDir static Path keys;

  @Autowired Processings processings;
  @Autowired Detecting detecting;
  @Autowired Detections detections;
  @Autowired Persons persons;
  @Autowired Objector objector;

  @DynamicPropertySource
  static void properties(DynamicPropertyRegistry registry) throws IOException {
    TERRITORY.writeTo(folder);
    registry.add("prevenance.cles", keys::toString);
    registry.add("prevenance.organismes", folder.resolve("organismes")::toString);
  }

  @Test
  void their_case_does_not_outlive_the_run_and_others_do() {
    var access = processings.enter(ENERGY, processings.get(ENERGY).purpose(), "agent.fictif");
    var run = detecting.run(ENERGY, TODAY, "agent.fictif").getFirst();

    assertThat(objector.answer).containsInstanceOf(Objection.Destroyed.class);
    await("the case of who objected").until(() -> isForgotten(access));
    assertThat(detections.ofRun(run.run(), access)).isNotEmpty();
  }

  private boolean isForgotten(Access access) {
    return persons.signingIn(pivot(), access).isEmpty();
  }

  private static Identity pivot() {
    var person =
        TERRITORY.entitled(Right.ENERGY_CHEQUE).stream()
            .filter(entitled -> TERRITORY.exclusion(entitled).isEmpty())
            .map(Entitlement::recipient)
            .findFirst()
            .orElseThrow();
    return FictionalPivot.of(person);
  }

  /** Hears of the run in its transaction, which others do not see yet. */
  static class Objector {
    private final Objecting objecting;
    private final OnAnotherConnection another;
    private volatile Optional<Objection> answer = Optional.empty();

    Objector(Objecting objecting, OnAnotherConnection another) {
      this.objecting = objecting;
      this.another = another;
    }

    @EventListener
    void on(RightDetected event) throws SQLException, InterruptedException {
      Thread.ofVirtual().start(this::object).join();
    }

    private void object() {
      try {
        another.run(() -> answer = Optional.of(objecting.bySignedIn(pivot(), ENERGY)));
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Room {
    @Bean
    Objector objector(Objecting objecting, OnAnotherConnection another) {
      return new Objector(objecting, another);
    }
  }
}
