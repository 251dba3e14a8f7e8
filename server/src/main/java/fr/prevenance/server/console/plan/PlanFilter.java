package fr.prevenance.server.console.plan;

import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.ActionState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which actions are shown, as an address says it.
 *
 * @param state word of a state, {@value #OPEN} or {@value #LATE}; empty: all
 * @param owner name; empty: all
 * @param site title; empty: all
 */
record PlanFilter(String state, String owner, String site) {
  static final String OPEN = "ouvertes";
  static final String LATE = "en retard";

  PlanFilter {
    owner = owner.strip();
    site = site.length() > Site.LONGEST ? "" : ActionReading.readable(site);
  }

  List<Action> of(List<Action> plan, LocalDate today) {
    return plan.stream()
        .filter(action -> isInState(action, today))
        .filter(action -> owner.isEmpty() || action.content().owner().name().equals(owner))
        .filter(action -> chosen().map(action.content().site()::equals).orElse(true))
        .toList();
  }

  private boolean isInState(Action action, LocalDate today) {
    return switch (state) {
      case OPEN -> action.isOpen();
      case LATE -> action.isOverdue(today);
      default -> ActionState.of(state).map(action.content().state()::equals).orElse(true);
    };
  }

  Optional<Site> chosen() {
    return site.isEmpty() ? Optional.empty() : Optional.of(new Site(site));
  }

  public boolean isEmpty() {
    return state.isEmpty() && owner.isEmpty() && site.isEmpty();
  }

  /** Address of another page, or file, of the same actions. */
  public String address(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParamIfPresent("etat", given(state))
        .queryParamIfPresent("responsable", given(owner))
        .queryParamIfPresent("lieu", given(site))
        .encode()
        .toUriString();
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(one -> !one.isEmpty());
  }
}
