package fr.prevenance.server.console;

import fr.prevenance.server.contact.ContactEvent.Channel;
import fr.prevenance.server.contact.Contacts;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.procedure.AgentMandate;
import fr.prevenance.server.procedure.Awarding;
import fr.prevenance.server.procedure.Confirmation;
import fr.prevenance.server.procedure.Confirming;
import fr.prevenance.server.procedure.HandingOver;
import fr.prevenance.server.procedure.Mandates;
import fr.prevenance.server.procedure.Objecting;
import fr.prevenance.server.procedure.Objection;
import fr.prevenance.server.procedure.ObjectionChannel;
import fr.prevenance.server.procedure.ProcedureState;
import fr.prevenance.server.procedure.Renouncing;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The agent's screen for callers: what the person received and why, and acting together with them.
 * Each act is recorded as a contact, in the same transaction.
 */
@Controller
@RequestMapping("/console/dossiers/{id}")
@PreAuthorize("hasRole('AGENT')")
class CasePages {
  private final ConsoleScope scope;
  private final CaseFiles files;
  private final Mandates mandates;
  private final Confirming confirming;
  private final Renouncing renouncing;
  private final Objecting objecting;
  private final HandingOver handingOver;
  private final Awarding awarding;
  private final Contacts contacts;
  private final TransactionTemplate transaction;

  CasePages(
      ConsoleScope scope,
      CaseFiles files,
      Mandates mandates,
      Confirming confirming,
      Renouncing renouncing,
      Objecting objecting,
      HandingOver handingOver,
      Awarding awarding,
      Contacts contacts,
      TransactionTemplate transaction) {
    this.scope = scope;
    this.files = files;
    this.mandates = mandates;
    this.confirming = confirming;
    this.renouncing = renouncing;
    this.objecting = objecting;
    this.handingOver = handingOver;
    this.awarding = awarding;
    this.contacts = contacts;
    this.transaction = transaction;
  }

  /** Reading a case is a contact too: who looked, and when. */
  @GetMapping
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    CaseFile file = files.of(mandate(id, agent));
    Map<String, String> faults = flash(model, "faults");
    model.addAttribute("file", file);
    model.addAttribute("fields", CaseField.of(file.proposal(), flash(model, "sent"), faults));
    model.addAttribute("attestationFault", faults.get("attestation"));
    return "console/dossier";
  }

  @PostMapping("/confirmation")
  String confirm(
      @PathVariable UUID id,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "PHONE") Channel canal,
      SignedInAgent agent,
      RedirectAttributes next) {
    AgentMandate mandate = mandate(id, agent);
    Confirmation outcome =
        together(mandate, canal, "confirmation", () -> confirming.confirm(mandate, sent));
    switch (outcome) {
      case Confirmation.Confirmed(String number) ->
          next.addFlashAttribute("done", "Demande enregistrée, numéro " + number + ".");
      case Confirmation.Changed() ->
          next.addFlashAttribute(
              "done", "Corrections enregistrées. Relisez la proposition avec la personne.");
      case Confirmation.SentToAgent() ->
          next.addFlashAttribute("done", "Le dossier est à instruire, avec les réponses données.");
      case Confirmation.NoLongerMet(String explanation) ->
          next.addFlashAttribute("notMet", explanation);
      case Confirmation.Incomplete(Map<String, String> faults) -> {
        next.addFlashAttribute("faults", faults);
        next.addFlashAttribute("sent", sent);
      }
      case Confirmation.Closed(ProcedureState state) ->
          next.addFlashAttribute("done", "Le dossier est déjà " + state.label() + ".");
    }
    return back(id);
  }

  @PostMapping("/renonciation")
  String renounce(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "PHONE") Channel canal,
      SignedInAgent agent,
      RedirectAttributes next) {
    AgentMandate mandate = mandate(id, agent);
    ProcedureState state =
        together(mandate, canal, "renonciation", () -> renouncing.renounce(mandate));
    next.addFlashAttribute("done", "Le dossier est " + state.label() + ".");
    return back(id);
  }

  /** After it there is no case to come back to. */
  @PostMapping("/opposition")
  String object(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "PHONE") Channel canal,
      SignedInAgent agent,
      RedirectAttributes next) {
    AgentMandate mandate = mandate(id, agent);
    ObjectionChannel channel =
        canal == Channel.POST ? ObjectionChannel.POST : ObjectionChannel.AGENT;
    Objection outcome =
        objecting.byAgent(mandate.detection().recipient(), channel, mandate.access());
    next.addFlashAttribute("done", ObjectionSentence.of(outcome));
    return "redirect:/console/personnes";
  }

  @PostMapping("/instruction")
  String examine(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    ProcedureState state = handingOver.toAgent(mandate(id, agent));
    next.addFlashAttribute("done", "Le dossier est " + state.label() + ".");
    return back(id);
  }

  @PostMapping("/attribution")
  String award(@PathVariable UUID id, SignedInAgent agent, RedirectAttributes next) {
    ProcedureState state = awarding.award(mandate(id, agent));
    next.addFlashAttribute("done", "Le dossier est " + state.label() + ".");
    return back(id);
  }

  /** What the redirection brought along. */
  private static Map<String, String> flash(Model model, String name) {
    return model.getAttribute(name) instanceof Map<?, ?> map
        ? map.entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().toString(), entry -> entry.getValue().toString()))
        : Map.of();
  }

  private <T> T together(AgentMandate mandate, Channel channel, String action, Supplier<T> act) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          T outcome = act.get();
          contacts.record(
              mandate.detection().recipient(),
              mandate.detection().right(),
              channel,
              action,
              "",
              mandate.access());
          return outcome;
        }));
  }

  private AgentMandate mandate(UUID id, SignedInAgent agent) {
    return scope.find(agent, (Access access) -> mandates.ofAgent(id, access));
  }

  private static String back(UUID id) {
    return "redirect:/console/dossiers/" + id;
  }
}
