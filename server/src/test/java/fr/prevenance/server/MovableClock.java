package fr.prevenance.server;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/** A clock that a test sets to the day it needs; in Paris, at noon. */
public final class MovableClock extends Clock {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private volatile LocalDate day;

  public MovableClock(LocalDate day) {
    this.day = day;
  }

  public void setDay(LocalDate newDay) {
    this.day = newDay;
  }

  @Override
  public ZoneId getZone() {
    return PARIS;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }

  @Override
  public Instant instant() {
    return day.atTime(LocalTime.NOON).atZone(PARIS).toInstant();
  }
}
