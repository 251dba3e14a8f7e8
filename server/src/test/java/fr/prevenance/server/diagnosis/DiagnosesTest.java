package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import fr.prevenance.server.OtherInstance;
import fr.prevenance.server.database.Aside;
import fr.prevenance.server.diagnosis.Structure.Volume;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses on PostgreSQL, and agents who answer at the same time. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class DiagnosesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final Author ONE = new Author("agent:une", "Une Agente");
  private static final Author OTHER = new Author("agent:autre", "Autre Agent");
  private static final Diagnosis EMPTY = new Diagnosis(Structure.unknown(), Map.of());

  @Autowired Diagnoses diagnoses;
  @Autowired Answering answering;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;
  @Autowired Aside aside;
  @Autowired JsonMapper json;

  /** Each test has a body of its own. */
  private final String siret = UUID.randomUUID().toString();

  @BeforeEach
  void backToToday() {
    clock.setDay(TODAY);
  }

  @Test
  void what_agents_say_is_kept_with_who_said_it_and_why() {
    var id = started(EMPTY);
    var given = new Given(Optional.of(Answer.YES), "au guichet aussi", Optional.of("12 espaces."));
    answering.answer(id, siret, Map.of(4, new Attempt(0, given)), ONE);

    assertThat(kept(id).answers().get(4))
        .isEqualTo(new KeptAnswer(4, 1, given, ONE, clock.instant()));
    assertThat(kept(id).diagnosis().answers()).isEqualTo(Map.of(4, Answer.YES));
  }

  @Test
  void two_agents_answer_different_questions_at_once_and_nothing_is_lost() {
    var id = started(EMPTY);
    var second = new Colleague();
    var first = new Colleague();

    var outcome =
        first.instance.inTransaction(() -> {
          first.answer(id, 1, 0, Answer.YES, ONE);
          // Waits for nobody: the first has not committed yet.
          return second.instance.inTransaction(() -> second.answer(id, 2, 0, Answer.NO, OTHER));
        });

    assertThat(outcome).isInstanceOf(AnswerOutcome.Kept.class);
    assertThat(kept(id).diagnosis().answers()).isEqualTo(Map.of(1, Answer.YES, 2, Answer.NO));
  }

  @Test
  void the_second_on_the_same_question_waits_and_is_shown_what_the_first_said() throws Exception {
    var id = started(EMPTY);
    var first = new Colleague();
    var second = new Colleague();

    Future<AnswerOutcome> late =
        first.instance.ahead(
            () -> first.answer(id, 1, 0, Answer.YES, ONE),
            () -> second.instance.inTransaction(() -> second.answer(id, 1, 0, Answer.NO, OTHER)));

    assertThat(late.get())
        .isInstanceOfSatisfying(
            AnswerOutcome.Overtaken.class,
            overtaken -> {
              assertThat(overtaken.first().by()).isEqualTo(ONE);
              assertThat(overtaken.first().given().answer()).hasValue(Answer.YES);
            });
    assertThat(kept(id).diagnosis().answers()).isEqualTo(Map.of(1, Answer.YES));
  }

  @Test
  void whoever_was_overtaken_decides_by_answering_what_they_were_shown() {
    var id = started(EMPTY);
    say(id, 1, 0, Answer.YES, ONE);
    var overtaken = (AnswerOutcome.Overtaken) say(id, 1, 0, Answer.NO, OTHER);

    assertThat(say(id, 1, overtaken.first().version(), Answer.NO, OTHER))
        .isInstanceOf(AnswerOutcome.Kept.class);
    assertThat(kept(id).diagnosis().answers()).isEqualTo(Map.of(1, Answer.NO));
  }

  @Test
  void a_page_that_was_opened_long_ago_undoes_nothing_by_what_it_left_as_it_was() {
    var id = started(EMPTY);
    say(id, 1, 0, Answer.YES, ONE);

    var outcome = answering.answer(id, siret, Map.of(1, new Attempt(0, Given.NOTHING)), OTHER);

    assertThat(outcome).containsEntry(1, new AnswerOutcome.Unchanged());
    assertThat(kept(id).diagnosis().answers()).isEqualTo(Map.of(1, Answer.YES));
  }

  @Test
  void two_who_say_the_same_do_not_disturb_each_other() {
    var id = started(EMPTY);
    say(id, 1, 0, Answer.YES, ONE);

    assertThat(say(id, 1, 0, Answer.YES, OTHER)).isEqualTo(new AnswerOutcome.Unchanged());
    assertThat(kept(id).answers()).extractingByKey(1).extracting(KeptAnswer::by).isEqualTo(ONE);
  }

  @Test
  void an_answer_that_the_question_does_not_allow_is_refused() {
    var id = started(EMPTY);

    assertThatThrownBy(() -> say(id, 1, 0, Answer.NOT_APPLICABLE, ONE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void there_is_one_open_diagnosis_of_a_site_however_many_start_it() {
    var first = diagnoses.start(siret, new Site("Accueil du port"), EMPTY, ONE);

    assertThat(diagnoses.start(siret, new Site(" Accueil  du port"), EMPTY, OTHER))
        .isEqualTo(new StartOutcome(first.id(), false));
    assertThat(diagnoses.start(siret, Site.WHOLE, EMPTY, OTHER).isNew()).isTrue();
  }

  @Test
  void the_header_is_not_overwritten_unseen() {
    var id = started(EMPTY);
    var mine = new Structure("Mairie", Optional.of(TODAY), Map.of(Volume.CALLS, 12L));

    assertThat(diagnoses.describe(id, siret, 0, mine)).isEqualTo(HeaderOutcome.KEPT);
    assertThat(diagnoses.describe(id, siret, 0, Structure.unknown()))
        .isEqualTo(HeaderOutcome.OVERTAKEN);
    assertThat(kept(id).structure()).isEqualTo(mine);
  }

  @Test
  void a_closed_diagnosis_takes_no_answer_not_even_past_the_software() {
    var id = closed(Set.of(1));

    assertThat(say(id, 1, 1, Answer.NO, ONE)).isEqualTo(new AnswerOutcome.NotOpen());
    assertThat(diagnoses.abandon(id, siret)).isFalse();
    for (String change :
        List.of(
            "update diagnosis set name = 'x'",
            "delete from diagnosis",
            "update diagnosis_answer set note = 'x'",
            "insert into diagnosis_answer select diagnosis, 2, 9, 'oui', '', null, '', '', now() from diagnosis_answer")) {
      assertThatThrownBy(() -> database.sql(change).update())
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("a closed diagnosis does not change");
    }
  }

  @Test
  void closing_waits_for_who_is_answering_and_takes_the_answer_along() throws Exception {
    var id = started(EMPTY);
    say(id, 1, 0, Answer.YES, ONE);
    var first = new Colleague();

    Future<CloseOutcome> closing =
        first.instance.ahead(
            () -> first.answer(id, 2, 0, Answer.NO, ONE), () -> diagnoses.close(id, siret, OTHER));

    assertThat(closing.get()).isEqualTo(CloseOutcome.CLOSED);
    assertThat(kept(id).diagnosis().answers()).hasSize(2);
  }

  @Test
  void what_says_nothing_or_speaks_of_a_day_to_come_is_not_closed() {
    var id = started(EMPTY);
    assertThat(diagnoses.close(id, siret, ONE)).isEqualTo(CloseOutcome.WITHOUT_ANSWER);
    say(id, 1, 0, Answer.YES, ONE);
    var tomorrow = new Structure("", Optional.of(TODAY.plusDays(1)), Map.of());
    diagnoses.describe(id, siret, 0, tomorrow);

    assertThat(diagnoses.close(id, siret, ONE)).isEqualTo(CloseOutcome.TO_COME);
  }

  @Test
  void a_mistake_is_mended_in_a_new_one_that_starts_from_its_answers() {
    var id = closed(Set.of(1));
    clock.setDay(TODAY.plusDays(1));
    var next = diagnoses.startFrom(id, siret, Site.WHOLE, OTHER).orElseThrow().id();

    assertThat(kept(next).day()).hasValue(TODAY.plusDays(1));
    assertThat(kept(next).answers().get(1)).isEqualTo(kept(id).answers().get(1));
    assertThat(kept(id).isClosed()).isTrue();
  }

  @Test
  void the_latest_is_the_one_of_the_latest_day_whenever_it_was_closed() {
    var today = closed(Set.of(1));
    var old = new Structure("", Optional.of(TODAY.minusYears(2)), Map.of());
    var file = diagnoses.start(siret, Site.WHOLE, new Diagnosis(old, Map.of(1, Answer.NO)), ONE);
    diagnoses.close(file.id(), siret, ONE);

    assertThat(diagnoses.latestClosed(siret).map(KeptDiagnosis::id)).hasValue(today);
  }

  @Test
  void missing_practices_are_those_of_the_latest_whole_closed_one() {
    assertThat(diagnoses.missingPractices(siret)).isEmpty();
    var all = DiagnosisFixture.yesTo(Set.of(1));
    diagnoses.close(started(all), siret, ONE);
    clock.setDay(TODAY.plusDays(1));
    var open = started(new Diagnosis(Structure.unknown(), Map.of(25, Answer.NO)));
    assertThat(diagnoses.missingPractices(siret)).hasSize(35).doesNotContain(1);
    diagnoses.close(open, siret, ONE);

    assertThat(diagnoses.missingPractices(siret)).containsExactly(11);
  }

  @Test
  void without_one_of_the_whole_what_any_site_lacks_is_missing() {
    for (var site : Map.of("Port", 1, "Gare", 2).entrySet()) {
      var content = new Diagnosis(Structure.unknown(), Map.of(site.getValue(), Answer.NO));
      var id = diagnoses.start(siret, new Site(site.getKey()), content, ONE).id();
      diagnoses.close(id, siret, ONE);
    }

    assertThat(diagnoses.missingPractices(siret)).containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void another_body_finds_nothing() {
    var id = started(EMPTY);

    assertThat(diagnoses.find(id, "autre")).isEmpty();
    assertThat(diagnoses.startFrom(id, "autre", Site.WHOLE, ONE)).isEmpty();
    assertThat(diagnoses.close(id, "autre", ONE)).isEqualTo(CloseOutcome.NOT_OPEN);
    assertThat(diagnoses.abandon(id, "autre")).isFalse();
    assertThat(Stream.of(siret, "autre").map(diagnoses::of).map(List::size)).containsExactly(1, 0);
  }

  private UUID started(Diagnosis content) {
    return diagnoses.start(siret, Site.WHOLE, content, ONE).id();
  }

  private UUID closed(Set<Integer> yes) {
    var id = started(DiagnosisFixture.yesTo(yes));
    assertThat(diagnoses.close(id, siret, ONE)).isEqualTo(CloseOutcome.CLOSED);
    return id;
  }

  private KeptDiagnosis kept(UUID id) {
    return diagnoses.find(id, siret).orElseThrow();
  }

  private AnswerOutcome say(UUID id, int question, int seen, Answer answer, Author by) {
    return said(answering, id, question, seen, answer, by);
  }

  private AnswerOutcome said(
      Answering room, UUID id, int question, int seen, Answer answer, Author by) {
    var given = new Given(Optional.of(answer), "", Optional.empty());
    var outcomes = room.answer(id, siret, Map.of(question, new Attempt(seen, given)), by);
    assertThat(outcomes).hasSize(1);
    return outcomes.values().iterator().next();
  }

  /** An agent on another instance of the server. */
  private final class Colleague {
    private final OtherInstance instance = new OtherInstance(aside);
    private final Answering room;

    Colleague() {
      var answers = new AnswerTable(instance.database());
      room = new Answering(new DiagnosisTable(instance.database(), answers, json), answers, clock);
    }

    AnswerOutcome answer(UUID id, int question, int seen, Answer answer, Author by) {
      return said(room, id, question, seen, answer, by);
    }
  }

  /** The room alone. */
  @SpringBootApplication(scanBasePackageClasses = {Diagnoses.class, Aside.class})
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }
  }
}
