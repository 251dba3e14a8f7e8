package fr.prevenance.server.console;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.detection.DetectionRun;
import java.util.UUID;

/** A run as lists show it. */
record RunLine(
    UUID id, String right, String kind, String day, String startedAt, String state, String found) {

  static RunLine of(DetectionRun run, RightPack right) {
    return new RunLine(
        run.id(),
        right.title(),
        run.isDry() ? "essai à blanc" : "détection",
        FrenchDates.day(run.evaluatedOn()),
        FrenchDates.moment(run.startedAt()),
        run.state().label(),
        run.tally().map(tally -> Integer.toString(tally.eligible())).orElse("—"));
  }
}
