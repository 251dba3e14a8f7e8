package fr.prevenance.server.plan;

import fr.prevenance.server.diagnosis.Author;
import fr.prevenance.server.diagnosis.Site;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Actions as tests need them. */
final class PlanFixture {
  static final LocalDate TODAY = LocalDate.of(2025, 10, 15);
  static final Author ONE = new Author("agent:une", "Une Agente");
  static final Author OTHER = new Author("agent:autre", "Autre Agent");
  static final Owner OWNER = new Owner("Olga Rivière", "olga.riviere@valfleuri.test", true);

  private PlanFixture() {}

  static Content content(String title, Optional<Integer> practice, LocalDate due) {
    return new Content(
        Site.WHOLE,
        title,
        practice,
        new Level(12),
        new Level(7),
        "",
        OWNER,
        due.isBefore(TODAY) ? due : TODAY,
        due,
        ActionState.TO_DO,
        Optional.empty(),
        "",
        "",
        List.of());
  }

  static Content on(Content content, Site site) {
    return new Content(
        site,
        content.title(),
        content.practice(),
        content.gain(),
        content.effort(),
        content.reassessment(),
        content.owner(),
        content.start(),
        content.due(),
        content.state(),
        content.doneOn(),
        content.reason(),
        content.note(),
        content.steps());
  }

  static Content done(Content content, LocalDate day) {
    return content.in(ActionState.DONE, Optional.of(day), "");
  }

  /** An action that is in no database, added on a day. */
  static Action added(Content content, LocalDate day) {
    var at = day.atTime(12, 0).atZone(ZoneId.of("Europe/Paris")).toInstant();
    return new Action(UUID.randomUUID(), "siret", 1, content, at, ONE, at);
  }
}
