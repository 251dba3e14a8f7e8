package fr.prevenance.server.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.packs.MessageTemplate.Mention;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequirementsTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  private static final Requirements REQUIREMENTS = new Requirements(31);

  @Test
  void a_recent_real_run_after_a_dry_one_lacks_nothing() {
    assertThat(REQUIREMENTS.lacking(run(false, true), List.of(), TODAY)).isEmpty();
  }

  @Test
  void a_dry_run_cannot_be_told() {
    assertThat(codes(run(true, true))).containsExactly("detection-a-blanc");
  }

  @Test
  void without_a_dry_run_before_nobody_is_told() {
    assertThat(codes(run(false, false))).containsExactly("essai-a-blanc-absent");
  }

  @Test
  void a_run_that_did_not_end_cannot_be_told() {
    Run running = run(TODAY, Optional.empty(), Optional.of(TODAY.plusDays(1)));
    assertThat(codes(running)).containsExactly("detection-inachevee");
  }

  @Test
  void a_run_may_be_told_on_its_last_day() {
    assertThat(codes(evaluatedOn(TODAY.minusDays(31)))).isEmpty();
  }

  @Test
  void an_old_run_cannot_be_told() {
    assertThat(codes(evaluatedOn(TODAY.minusDays(32)))).containsExactly("detection-ancienne");
  }

  @Test
  void a_run_whose_data_have_expired_cannot_be_told() {
    Run expired = run(TODAY, Optional.of(Instant.EPOCH), Optional.of(TODAY));
    assertThat(codes(expired)).containsExactly("donnees-expirees");
  }

  @Test
  void a_run_whose_people_are_all_gone_cannot_be_told() {
    Run empty = run(TODAY, Optional.of(Instant.EPOCH), Optional.empty());
    assertThat(codes(empty)).containsExactly("donnees-expirees");
  }

  @Test
  void each_mention_lacking_is_named_in_french() {
    Refusal refusal =
        REQUIREMENTS
            .lacking(run(false, true), List.of(Mention.DATA_ORIGIN, Mention.OBJECTION), TODAY)
            .getFirst();
    assertThat(refusal.code()).isEqualTo("mentions-absentes");
    assertThat(refusal.reason())
        .contains("d'où viennent les données", "comment s'opposer")
        .doesNotContain("rectifier");
  }

  @Test
  void all_that_is_lacking_is_said_at_once() {
    Run hopeless =
        new Run(
            UUID.randomUUID(), "d", true, false, TODAY, Optional.empty(), false, Optional.empty());
    assertThat(REQUIREMENTS.lacking(hopeless, List.of(Mention.ACCESS), TODAY)).hasSize(5);
  }

  private static List<String> codes(Run run) {
    return REQUIREMENTS.lacking(run, List.of(), TODAY).stream().map(Refusal::code).toList();
  }

  private static Run run(boolean isDry, boolean wasTriedBefore) {
    return new Run(
        UUID.randomUUID(),
        "droit-fictif",
        isDry,
        false,
        TODAY,
        Optional.of(Instant.EPOCH),
        wasTriedBefore,
        Optional.of(TODAY.plusDays(1)));
  }

  private static Run evaluatedOn(LocalDate day) {
    return run(day, Optional.of(Instant.EPOCH), Optional.of(TODAY.plusDays(1)));
  }

  private static Run run(LocalDate evaluatedOn, Optional<Instant> ended, Optional<LocalDate> last) {
    return new Run(UUID.randomUUID(), "droit-fictif", false, false, evaluatedOn, ended, true, last);
  }
}
