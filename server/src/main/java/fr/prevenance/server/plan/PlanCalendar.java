package fr.prevenance.server.plan;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;

/**
 * A plan as a calendar (RFC 5545): each due date is an event of a whole day, which Outlook,
 * Thunderbird and Google all import (tasks they do not), without a time zone to get wrong. An
 * action keeps its UID, and each of its versions has a higher SEQUENCE: importing again replaces.
 */
public final class PlanCalendar {
  /** In characters: no more than the 75 octets of the standard, accents and all. */
  private static final int LINE = 36;

  private static final int AHEAD_DAYS = 13;

  /** With the thirteen days: nine o'clock, fourteen days before. */
  private static final int AHEAD_HOURS = 15;

  private static final int MORNING = 9;

  private PlanCalendar() {}

  /**
   * The calendar, as text.
   *
   * @param name as calendars title it
   */
  public static String write(Collection<Action> plan, String name) {
    var calendar = new ICalendar();
    calendar.setProductId("-//Prevenance//Plan d'action//FR");
    calendar.setMethod(Method.publish());
    // What calendars read as the name, without escaping.
    calendar.setExperimentalProperty("X-WR-CALNAME", name.replaceAll("[,;\\\\]", " "));
    plan.stream().map(PlanCalendar::event).forEach(calendar::addEvent);
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static VEvent event(Action action) {
    Content content = action.content();
    var event = new VEvent();
    event.setUid("plan-" + action.id() + "@prevenance");
    event.setSequence(action.version() - 1);
    event.setDateTimeStamp(Date.from(action.at()));
    event.setLastModified(Date.from(action.at()));
    event.setCreated(Date.from(action.addedAt()));
    event.setDateStart(new DateStart(day(content.due())));
    event.setDateEnd(new DateEnd(day(content.due().plusDays(1))));
    event.setSummary(summary(content));
    event.setDescription(description(content));
    event.setTransparency(true);
    event.setStatus(
        content.state() == ActionState.ABANDONED ? Status.cancelled() : Status.confirmed());
    if (action.isOpen()) {
      alarm(event, content, Duration.builder().prior(true).days(AHEAD_DAYS).hours(AHEAD_HOURS));
      alarm(event, content, Duration.builder().hours(MORNING));
    }
    return event;
  }

  private static void alarm(VEvent event, Content content, Duration.Builder when) {
    event.addAlarm(VAlarm.display(new Trigger(when.build(), Related.START), summary(content)));
  }

  private static String summary(Content content) {
    return content.state().isOpen()
        ? "Échéance : " + content.title()
        : content.state().title() + " : " + content.title();
  }

  private static String description(Content content) {
    var text = new StringBuilder();
    text.append("État : ").append(content.state().word());
    text.append("\nLieu : ").append(content.site().title());
    if (!content.owner().name().isEmpty()) {
      text.append("\nResponsable : ").append(content.owner().name());
    }
    for (Step step : content.steps()) {
      text.append("\n- ").append(step.text()).append(step.isDone() ? " (fait)" : "");
    }
    if (!content.note().isEmpty()) {
      text.append("\n\n").append(content.note());
    }
    return text.toString();
  }

  /** A day as it is written, whatever the time zone of the machine. */
  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
