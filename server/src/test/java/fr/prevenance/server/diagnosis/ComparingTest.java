package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.FreshDatabase;
import fr.prevenance.server.MovableClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** What bodies see of each other, and what they cannot work out. */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@ContextConfiguration(initializers = FreshDatabase.class)
class ComparingTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final Author AGENT = new Author("agent:une", "Une Agente");

  @Autowired Comparing comparing;
  @Autowired Diagnoses diagnoses;
  @Autowired MovableClock clock;
  @Autowired JdbcClient database;

  @BeforeEach
  void nobodyHasAgreed() {
    clock.setDay(TODAY);
    database.sql("delete from diagnosis_agreement").update();
    database.sql("delete from diagnosis_comparison").update();
    database.sql("truncate diagnosis cascade").update();
  }

  @Test
  void four_structures_show_nothing() {
    takePart(4);

    assertThat(comparing.seenBy("1")).isInstanceOf(ComparisonSeen.Waiting.class);
  }

  @Test
  void five_show_their_quartiles_and_never_their_extremes() {
    takePart(5);

    var seen = (ComparisonSeen.Shown) comparing.seenBy("5");
    assertThat(seen.comparison().of(Lever.INNOVATION)).hasValue(new Quartiles(29, 43, 57));
    assertThat(seen.own()).containsEntry(4, 71);
    assertThat(seen.comparison().of(Lever.CHANNELS)).hasValue(new Quartiles(0, 0, 0));
  }

  @Test
  void a_lever_of_four_is_hidden_while_the_others_are_shown() {
    takePart(4);
    takePart("5", withoutPremises());

    var seen = (ComparisonSeen.Shown) comparing.seenBy("5");
    assertThat(seen.comparison().of(Lever.STEERING)).isPresent();
    assertThat(seen.comparison().of(Lever.INNOVATION)).isEmpty();
  }

  @Test
  void whoever_does_not_take_part_sees_nothing() {
    takePart(5);
    close("ailleurs", yes(3));

    assertThat(comparing.seenBy("ailleurs")).isEqualTo(new ComparisonSeen.Apart());
  }

  @Test
  void only_closed_diagnoses_of_the_whole_structure_count() {
    takePart(4);
    comparing.agree("5", AGENT);
    var site = diagnoses.start("5", new Site("Port"), yes(1), AGENT).id();
    diagnoses.close(site, "5", AGENT);
    diagnoses.start("5", Site.WHOLE, yes(1), AGENT);

    assertThat(comparing.seenBy("5")).isEqualTo(new ComparisonSeen.Waiting(clock.instant(), false));
  }

  @Test
  void who_joins_in_the_quarter_waits_and_changes_nothing() {
    takePart(5);
    var before = shown("1");
    takePart("6", yes(6));

    assertThat(comparing.seenBy("6")).isInstanceOf(ComparisonSeen.Waiting.class);
    assertThat(shown("1")).isEqualTo(before);
  }

  @Test
  void one_more_in_the_next_quarter_cannot_be_worked_out_by_difference() {
    takePart(5);
    var before = shown("1");
    takePart("6", yes(6));
    clock.setDay(LocalDate.of(2026, 1, 1));

    assertThat(shown("1")).isEqualTo(before);
    assertThat(comparing.seenBy("6")).isInstanceOf(ComparisonSeen.Waiting.class);
  }

  @Test
  void three_more_in_the_next_quarter_are_in() {
    takePart(5);
    shown("1");
    for (int body = 6; body <= 8; body++) {
      takePart(String.valueOf(body), yes(7));
    }
    clock.setDay(LocalDate.of(2026, 1, 1));

    assertThat(shown("6")).hasValue(new Quartiles(40, 64, 100));
  }

  @Test
  void what_differs_by_one_from_an_older_one_is_not_shown_either() {
    takePart(5);
    shown("1");
    List.of("6", "7", "8").forEach(body -> takePart(body, yes(7)));
    clock.setDay(LocalDate.of(2026, 1, 1));
    shown("1");
    List.of("6", "7").forEach(body -> comparing.withdraw(body, AGENT));
    takePart("9", yes(7));
    comparing.withdraw("8", AGENT);
    clock.setDay(LocalDate.of(2026, 4, 1));

    // 1 to 5 and 9: four away from the last, but one away from the first.
    assertThat(comparing.seenBy("1")).isInstanceOf(ComparisonSeen.Waiting.class);
  }

  @Test
  void who_withdraws_sees_nothing_at_once_and_is_shown_no_more_from_the_next_quarter_on() {
    takePart(5);
    shown("1");
    comparing.withdraw("5", AGENT);
    assertThat(comparing.seenBy("5")).isEqualTo(new ComparisonSeen.Apart());
    assertThat(comparing.seenBy("1")).isInstanceOf(ComparisonSeen.Shown.class);
    clock.setDay(LocalDate.of(2026, 1, 1));

    assertThat(comparing.seenBy("1")).isInstanceOf(ComparisonSeen.Waiting.class);
  }

  @Test
  void agreeing_twice_is_agreeing_once() {
    comparing.agree("1", AGENT);
    comparing.agree("1", AGENT);
    comparing.withdraw("1", AGENT);

    assertThat(comparing.seenBy("1")).isEqualTo(new ComparisonSeen.Apart());
  }

  private Optional<Quartiles> shown(String siret) {
    return ((ComparisonSeen.Shown) comparing.seenBy(siret)).comparison().of(Lever.INNOVATION);
  }

  /** Bodies called 1, 2, 3…, each with as many practices in place on the last lever. */
  private void takePart(int bodies) {
    IntStream.rangeClosed(1, bodies).forEach(body -> takePart(String.valueOf(body), yes(body)));
  }

  private void takePart(String siret, Diagnosis content) {
    close(siret, content);
    comparing.agree(siret, AGENT);
  }

  private void close(String siret, Diagnosis content) {
    var id = diagnoses.start(siret, Site.WHOLE, content, AGENT).id();
    assertThat(diagnoses.close(id, siret, AGENT)).isEqualTo(CloseOutcome.CLOSED);
  }

  /** Yes to that many questions of the last lever, no to all others. */
  private static Diagnosis yes(int count) {
    return DiagnosisFixture.yesTo(
        Questions.of(Lever.INNOVATION).stream()
            .limit(count)
            .map(Question::number)
            .collect(Collectors.toSet()));
  }

  /** Its last lever has no rate, since a question of it waits. */
  private static Diagnosis withoutPremises() {
    Map<Integer, Answer> answers =
        yes(1).answers().entrySet().stream()
            .filter(answer -> answer.getKey() != 36)
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Diagnosis(Structure.unknown(), answers);
  }

  /** The room alone. */
  @SpringBootApplication(scanBasePackageClasses = Diagnoses.class)
  static class Room {
    @Bean
    MovableClock clock() {
      return new MovableClock(TODAY);
    }
  }
}
