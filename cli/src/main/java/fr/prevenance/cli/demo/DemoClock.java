package fr.prevenance.cli.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;

/** A clock that runs at its usual pace, on the day that the demonstration believes to be. */
final class DemoClock {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private DemoClock() {}

  /** Starts at the present hour of that day. */
  static Clock startingOn(LocalDate day) {
    Clock real = Clock.system(PARIS);
    LocalDate today = LocalDate.now(real);
    Duration gap = Duration.between(today.atStartOfDay(PARIS), day.atStartOfDay(PARIS));
    return Clock.offset(real, gap);
  }
}
