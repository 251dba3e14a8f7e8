package fr.prevenance.server.console.plan;

import static fr.prevenance.server.console.plan.PlanScope.ROOT;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.plan.Action;
import fr.prevenance.server.plan.ActionState;
import fr.prevenance.server.plan.Following;
import fr.prevenance.server.plan.Passage;
import fr.prevenance.server.plan.Plans;
import fr.prevenance.server.plan.Reminder;
import fr.prevenance.server.plan.Reminding;
import fr.prevenance.server.plan.SaveOutcome;
import fr.prevenance.server.plan.Sheets;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An action of the plan: read, written, written by two at once. */
@Controller
@RequestMapping(ROOT + "/actions")
@PreAuthorize(PlanScope.WRITERS)
class ActionPages {
  private static final String PAGE = "console/plan/action";
  private static final String FORM = "form";

  private final PlanScope scope;
  private final Plans plans;
  private final Following following;
  private final Reminding reminding;
  private final Sheets sheets;
  private final Clock clock;

  ActionPages(
      PlanScope scope,
      Plans plans,
      Following following,
      Reminding reminding,
      Sheets sheets,
      Clock clock) {
    this.scope = scope;
    this.plans = plans;
    this.following = following;
    this.reminding = reminding;
    this.sheets = sheets;
    this.clock = clock;
  }

  @GetMapping("/nouvelle")
  String blank(SignedInAgent agent, Model model) {
    return page(ActionForm.blank(today()), agent, model);
  }

  @PostMapping
  String add(
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var read = ActionReading.read(request.getParameterMap(), sheets, today());
    if (read.content().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(read.form(), agent, model);
    }
    plans.add(agent.siret(), read.content().get(), PlanScope.author(agent));
    next.addFlashAttribute("done", "L’action est au plan.");
    return "redirect:" + ROOT;
  }

  @GetMapping("/{id}")
  @PreAuthorize(PlanScope.READERS)
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    var action = scope.find(id, agent);
    return page(action, ActionForm.of(action.content()), agent, model);
  }

  @PostMapping("/{id}")
  String save(
      @PathVariable UUID id,
      @RequestParam(name = "version", defaultValue = "0") int seen,
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var action = scope.find(id, agent);
    var read = ActionReading.read(request.getParameterMap(), sheets, today());
    if (read.content().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      page(action, read.form(), agent, model);
      model.addAttribute("version", seen);
      return PAGE;
    }
    return switch (plans.save(
        id, agent.siret(), seen, read.content().get(), PlanScope.author(agent))) {
      case SaveOutcome.Saved _ -> kept("C’est enregistré.", next);
      case SaveOutcome.Unchanged _ -> kept("Rien n’a changé.", next);
      case SaveOutcome.Overtaken(Action current) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("first", current.by().name());
        model.addAttribute(
            "differences",
            ActionForm.of(read.content().get()).against(ActionForm.of(current.content())));
        yield page(current, read.form(), agent, model);
      }
      case SaveOutcome.Absent _ -> throw ConsoleScope.notFound();
    };
  }

  /** An agent decides that a reminder which is refused or in doubt leaves once more. */
  @PostMapping("/{id}/rappel")
  String remindAgain(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    var action = scope.find(id, agent);
    boolean isReleased =
        again(action).map(reminder -> reminding.again(action, reminder.kind())).orElse(false);
    if (isReleased) {
      next.addFlashAttribute("done", "Le rappel part au prochain envoi, à 8 h, 11 h ou 15 h.");
    } else {
      next.addFlashAttribute("refusal", "Ce rappel est déjà parti, ou n’est plus à envoyer.");
    }
    return "redirect:" + ROOT + "/actions/{id}";
  }

  private static String kept(String done, RedirectAttributes next) {
    next.addFlashAttribute("done", done);
    return "redirect:" + ROOT + "/actions/{id}";
  }

  private String page(Action action, ActionForm form, SignedInAgent agent, Model model) {
    model.addAttribute("action", action);
    model.addAttribute("version", action.version());
    model.addAttribute("line", ActionLine.of(action, List.of(), today()));
    model.addAttribute(
        "history",
        plans.history(action.id(), agent.siret()).stream().map(ActionPages::row).toList());
    model.addAttribute(
        "reminders",
        reminding.of(agent.siret()).stream()
            .filter(reminder -> reminder.action().equals(action.id()))
            .map(ReminderWords::of)
            .toList());
    model.addAttribute("mayRemindAgain", again(action).isPresent());
    return page(form, agent, model);
  }

  private String page(ActionForm form, SignedInAgent agent, Model model) {
    var plan = plans.of(agent.siret());
    model.addAttribute(FORM, form);
    model.addAttribute("sheets", sheets.all());
    model.addAttribute("states", ActionState.values());
    model.addAttribute("sites", PlanView.sites(plan, following.diagnosed(agent.siret())));
    model.addAttribute("owners", PlanView.owners(plan));
    model.addAttribute("mayWrite", PlanScope.mayWrite(agent));
    model.addAttribute("mayRemind", reminding.isPossible(agent.siret()));
    return PAGE;
  }

  private Optional<Reminder> again(Action action) {
    return reminding.of(action.siret()).stream()
        .filter(reminder -> reminder.action().equals(action.id()))
        .filter(reminder -> reminding.mayLeaveAgain(reminder, action))
        .findFirst();
  }

  private static List<String> row(Passage passage) {
    return List.of(
        FrenchDates.moment(passage.at()),
        passage.state().title(),
        passage.by().name(),
        passage.reason());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
