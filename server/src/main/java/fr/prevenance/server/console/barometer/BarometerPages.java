package fr.prevenance.server.console.barometer;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.barometer.BarometerWords;
import fr.prevenance.server.barometer.Draft;
import fr.prevenance.server.barometer.Months;
import fr.prevenance.server.barometer.Publication;
import fr.prevenance.server.barometer.Publications;
import fr.prevenance.server.barometer.PublishedPage;
import fr.prevenance.server.barometer.UnitCosts;
import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.contact.ContactEvent.Channel;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.AgentRole;
import fr.prevenance.server.signin.SignedInAgent;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The barometer of the agent's own body, and what of it everybody may see. */
@Controller
@RequestMapping(BarometerPages.PAGE)
@PreAuthorize("hasAnyRole('CAMPAIGN_OFFICER', 'AGENT', 'DATA_PROTECTION_OFFICER')")
class BarometerPages {
  static final String PAGE = "/console/pratiques/barometre";
  private static final String BACK = "redirect:" + PAGE;
  private static final int MONTHS_BEFORE = 11;
  private static final int OLDEST_YEAR = 2000;

  private final ConsoleScope scope;
  private final Months months;
  private final Publications publications;
  private final UnitCosts costs;
  private final RightCatalogue rights;
  private final Clock clock;

  BarometerPages(
      ConsoleScope scope,
      Months months,
      Publications publications,
      UnitCosts costs,
      RightCatalogue rights,
      Clock clock) {
    this.scope = scope;
    this.months = months;
    this.publications = publications;
    this.costs = costs;
    this.rights = rights;
    this.clock = clock;
  }

  /** A month in a list to choose from. */
  record Choice(String value, String label) {
    static Choice of(YearMonth month) {
      return new Choice(month.toString(), BarometerWords.month(month));
    }
  }

  /** A publication in the list. */
  record Line(UUID id, String period, String publishedAt, boolean isVisible, String withdrawnAt) {
    static Line of(Publication publication) {
      return new Line(
          publication.id(),
          BarometerWords.period(publication.first(), publication.last()),
          FrenchDates.moment(publication.publishedAt()),
          publication.isVisible(),
          publication.withdrawnAt().map(FrenchDates::moment).orElse(""));
    }
  }

  @GetMapping
  String show(@RequestParam(defaultValue = "") String au, SignedInAgent agent, Model model) {
    List<Processing> processings = scope.processings(agent);
    YearMonth now = YearMonth.now(clock);
    YearMonth last = month(au).orElse(now);
    if (!processings.isEmpty()) {
      model.addAttribute(
          "view",
          BarometerView.of(
              months.of(agent.siret(), last.minusMonths(MONTHS_BEFORE), last),
              costs.of(agent.siret()),
              this::title));
      model.addAttribute("body", processings.getFirst().body());
    }
    model.addAttribute("isLatest", last.equals(now));
    model.addAttribute("channels", Channel.values());
    model.addAttribute(
        "publications", publications.of(agent.siret()).stream().map(Line::of).toList());
    model.addAttribute(
        "choices", publications.publishable(agent.siret()).stream().map(Choice::of).toList());
    model.addAttribute("mayPublish", agent.is(AgentRole.CAMPAIGN_OFFICER));
    model.addAttribute(
        "mayWrite", agent.is(AgentRole.CAMPAIGN_OFFICER) || agent.is(AgentRole.AGENT));
    return "console/barometre/barometre";
  }

  /** What everybody would see, before anybody does. */
  @GetMapping("/apercu")
  String preview(
      @RequestParam(defaultValue = "") String du,
      @RequestParam(defaultValue = "") String au,
      SignedInAgent agent,
      Model model,
      RedirectAttributes next) {
    return switch (draft(du, au, agent)) {
      case Draft.Ready(YearMonth first, YearMonth last, var content) -> {
        model.addAttribute("page", PublishedPage.of(BarometerWords.period(first, last), content));
        model.addAttribute("told", content.told());
        model.addAttribute("definitions", PublishedPage.definitions());
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("mayPublish", agent.is(AgentRole.CAMPAIGN_OFFICER));
        yield "console/barometre/apercu";
      }
      case Draft.Refused(String reason) -> refused(reason, next);
    };
  }

  @PostMapping("/publications")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String publish(
      @RequestParam(defaultValue = "") String du,
      @RequestParam(defaultValue = "") String au,
      SignedInAgent agent,
      RedirectAttributes next) {
    Optional<YearMonth> first = month(du);
    Optional<YearMonth> last = month(au);
    Draft draft =
        first.isPresent() && last.isPresent()
            ? publications.publish(agent.siret(), first.get(), last.get(), agent.actor())
            : unread();
    return switch (draft) {
      case Draft.Ready ready ->
          done("Publié : %s.".formatted(BarometerWords.period(ready.first(), ready.last())), next);
      case Draft.Refused(String reason) -> refused(reason, next);
    };
  }

  @PostMapping("/publications/{id}/retrait")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String withdraw(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    if (!publications.withdraw(agent.siret(), id, agent.actor())) {
      throw ConsoleScope.notFound();
    }
    return done("Retiré : plus personne ne voit cette période.", next);
  }

  @PostMapping("/publications/{id}/retour")
  @PreAuthorize("hasRole('CAMPAIGN_OFFICER')")
  String restore(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    if (!publications.restore(agent.siret(), id, agent.actor())) {
      throw ConsoleScope.notFound();
    }
    return done("Remis en ligne, sans rien y changer.", next);
  }

  /** An amount left empty makes the cost unknown again. */
  @PostMapping("/couts")
  @PreAuthorize("hasAnyRole('CAMPAIGN_OFFICER', 'AGENT')")
  String cost(
      @RequestParam Map<String, String> sent, SignedInAgent agent, RedirectAttributes next) {
    CostForm form = CostForm.of(sent, LocalDate.now(clock));
    if (!form.faults().isEmpty()) {
      next.addFlashAttribute("faults", form.faults());
      next.addFlashAttribute("sent", sent);
      return BACK + "#couts";
    }
    form.cost()
        .ifPresentOrElse(
            cost -> costs.set(agent.siret(), cost, agent.actor()),
            () ->
                form.channel()
                    .ifPresent(channel -> costs.forget(agent.siret(), channel, agent.actor())));
    return done(form.cost().isPresent() ? "Coût enregistré." : "Ce coût est inconnu.", next);
  }

  private Draft draft(String du, String au, SignedInAgent agent) {
    Optional<YearMonth> first = month(du);
    Optional<YearMonth> last = month(au);
    return first.isPresent() && last.isPresent()
        ? publications.preview(agent.siret(), first.get(), last.get())
        : unread();
  }

  private static Draft unread() {
    return new Draft.Refused("Choisissez le premier et le dernier mois dans les listes.");
  }

  /** A month that has begun, of this century. */
  private Optional<YearMonth> month(String text) {
    try {
      return Optional.of(YearMonth.parse(text))
          .filter(month -> month.getYear() >= OLDEST_YEAR)
          .filter(month -> !month.isAfter(YearMonth.now(clock)));
    } catch (DateTimeException other) {
      return Optional.empty();
    }
  }

  private String title(String right) {
    return rights
        .find(right)
        .map(RightPack::title)
        .orElse(right.isEmpty() ? "Droit non noté" : right);
  }

  private static String done(String sentence, RedirectAttributes next) {
    next.addFlashAttribute("done", sentence);
    return BACK;
  }

  private static String refused(String reason, RedirectAttributes next) {
    next.addFlashAttribute("refusal", reason);
    return BACK;
  }
}
