package fr.prevenance.server.console;

import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.privacy.AuditEntry;
import fr.prevenance.server.privacy.AuditEvent;
import fr.prevenance.server.privacy.AuditLog;
import fr.prevenance.server.privacy.DestructionRecord;
import fr.prevenance.server.privacy.DestructionRecords;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the data protection officer answers for: refusals, destructions, and every act. */
@Controller
@RequestMapping("/console/registre")
@PreAuthorize("hasRole('DATA_PROTECTION_OFFICER')")
class RegisterPages {
  private static final int PAGE = 100;
  private static final String FIRST_PAGE = "" + Long.MAX_VALUE;

  private final ConsoleScope scope;
  private final AuditLog audit;
  private final DestructionRecords destructions;
  private final RightCatalogue rights;

  RegisterPages(
      ConsoleScope scope, AuditLog audit, DestructionRecords destructions, RightCatalogue rights) {
    this.scope = scope;
    this.audit = audit;
    this.destructions = destructions;
    this.rights = rights;
  }

  @GetMapping
  String show(
      @RequestParam(defaultValue = FIRST_PAGE) long avant, SignedInAgent agent, Model model) {
    List<Processing> processings = scope.processings(agent);
    List<AuditEvent> events = audit.page(identifiers(processings), avant, PAGE);
    model.addAttribute("processings", processings);
    model.addAttribute(
        "titles", processings.stream().collect(Collectors.toMap(Processing::id, this::titles)));
    model.addAttribute("events", events.stream().map(RegisterPages::line).toList());
    model.addAttribute("refused", events.stream().filter(RegisterPages::isRefused).count());
    model.addAttribute("destructions", destructions(processings));
    if (events.size() == PAGE) {
      model.addAttribute("before", events.getLast().seq());
    }
    return "console/registre";
  }

  private List<String> titles(Processing processing) {
    return processing.rights().stream().map(right -> rights.get(right).title()).sorted().toList();
  }

  private List<List<String>> destructions(List<Processing> processings) {
    return processings.stream()
        .flatMap(processing -> destructions.of(processing.id().value(), PAGE).stream())
        .distinct()
        .map(RegisterPages::line)
        .toList();
  }

  private static List<String> identifiers(List<Processing> processings) {
    return processings.stream().map(processing -> processing.id().value()).toList();
  }

  private static boolean isRefused(AuditEvent event) {
    return event.result().equals(AuditEntry.Result.REFUSED.label());
  }

  private static List<String> line(AuditEvent event) {
    return List.of(
        FrenchDates.moment(event.at()),
        event.actor(),
        event.action(),
        event.result(),
        event.detail().isEmpty() ? event.object().orElse("") : event.detail());
  }

  private static List<String> line(DestructionRecord record) {
    return List.of(
        FrenchDates.moment(record.at()),
        record.reason(),
        Integer.toString(record.destroyed()),
        record.checks());
  }
}
