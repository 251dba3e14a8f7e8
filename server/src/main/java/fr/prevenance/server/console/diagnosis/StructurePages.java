package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Structure.Volume;
import fr.prevenance.server.diagnosis.StructureForm;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/** The header of a diagnosis that goes on. */
@Controller
@RequestMapping(ROOT + "/{id}/structure")
@PreAuthorize(DiagnosisScope.WRITERS)
class StructurePages {
  private final DiagnosisScope scope;
  private final Diagnoses diagnoses;
  private final Clock clock;

  StructurePages(DiagnosisScope scope, Diagnoses diagnoses, Clock clock) {
    this.scope = scope;
    this.diagnoses = diagnoses;
    this.clock = clock;
  }

  @GetMapping
  String show(@PathVariable UUID id, SignedInAgent agent, Model model) {
    var kept = scope.find(id, agent);
    return kept.isClosed()
        ? "redirect:" + ROOT + "/{id}"
        : page(kept, StructureForm.of(kept.structure()), model);
  }

  @PostMapping
  String save(
      @PathVariable UUID id,
      @RequestParam(name = "version", defaultValue = "0") int seen,
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var kept = scope.find(id, agent);
    var form = checked(StructureForm.of(request.getParameterMap()));
    if (!form.faults().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(kept, form, model);
    }
    return switch (diagnoses.describe(id, agent.siret(), seen, form.structure())) {
      case KEPT -> "redirect:" + ROOT + "/{id}/leviers/1";
      case OVERTAKEN -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        var current = scope.find(id, agent);
        model.addAttribute("first", StructureForm.of(current.structure()));
        yield page(current, form, model);
      }
      case NOT_OPEN -> {
        next.addFlashAttribute("refusal", "Il est arrêté : sa structure ne change plus.");
        yield "redirect:" + ROOT + "/{id}";
      }
    };
  }

  /** What is to come cannot be looked back at. */
  private StructureForm checked(StructureForm form) {
    var date = form.structure().date();
    if (date.isEmpty() || !date.get().isAfter(LocalDate.now(clock))) {
      return form;
    }
    Map<String, String> faults = new HashMap<>(form.faults());
    faults.put("date", "Cette date est à venir. Écrivez celle d’aujourd’hui ou d’avant.");
    return new StructureForm(form.structure(), form.typed(), faults);
  }

  private static String page(KeptDiagnosis kept, StructureForm form, Model model) {
    model.addAttribute("kept", kept);
    model.addAttribute("title", SiteView.title(kept));
    model.addAttribute("form", form);
    model.addAttribute("volumes", Volume.values());
    return "console/diagnostics/structure";
  }
}
