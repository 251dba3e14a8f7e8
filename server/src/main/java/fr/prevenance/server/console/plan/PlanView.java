package fr.prevenance.server.console.plan;

import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.Reminder;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The plan as the page shows it.
 *
 * @param all how many actions there are, shown or not
 * @param overdue of those shown
 * @param owners of any action, to choose from
 * @param sites of any action or diagnosis, to choose from
 */
record PlanView(
    PlanFilter filter,
    List<ActionLine> lines,
    int all,
    long overdue,
    List<String> owners,
    List<String> sites) {

  static PlanView of(
      List<Action> plan,
      PlanFilter filter,
      List<Reminder> reminders,
      List<Site> diagnosed,
      LocalDate today) {
    Map<UUID, List<String>> words =
        reminders.stream()
            .collect(
                Collectors.groupingBy(
                    Reminder::action, Collectors.mapping(ReminderWords::of, Collectors.toList())));
    List<Action> chosen = filter.of(plan, today);
    return new PlanView(
        filter,
        chosen.stream()
            .map(action -> ActionLine.of(action, words.getOrDefault(action.id(), List.of()), today))
            .toList(),
        plan.size(),
        chosen.stream().filter(action -> action.isOverdue(today)).count(),
        owners(plan),
        sites(plan, diagnosed));
  }

  static List<String> owners(List<Action> plan) {
    return plan.stream()
        .map(action -> action.content().owner().name())
        .filter(name -> !name.isEmpty())
        .distinct()
        .sorted(Collator.getInstance(Locale.FRENCH))
        .toList();
  }

  /** The whole structure first. */
  static List<String> sites(List<Action> plan, List<Site> diagnosed) {
    var named =
        Stream.concat(diagnosed.stream(), plan.stream().map(action -> action.content().site()))
            .filter(site -> !site.isWhole())
            .map(Site::title)
            .distinct()
            .sorted(Collator.getInstance(Locale.FRENCH));
    return Stream.concat(Stream.of(Site.WHOLE.title()), named).toList();
  }
}
