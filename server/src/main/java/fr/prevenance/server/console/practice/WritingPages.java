package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practice.Scope;
import fr.prevenance.packs.PracticeGauge.Side;
import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.practice.OwnSheet;
import fr.prevenance.server.practice.OwnSheets;
import fr.prevenance.server.practice.PracticeCatalogue;
import fr.prevenance.server.practice.SheetSaving;
import fr.prevenance.server.practice.SheetView;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
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

/** A sheet written in a form, by several agents if need be: no work is lost. */
@Controller
@RequestMapping("/console/pratiques/redaction")
@PreAuthorize(Writers.RULE)
class WritingPages {
  private static final String PUBLISH = "publier";
  private static final String ADD = "ajouter";

  private final OwnSheets sheets;
  private final PracticeCatalogue catalogue;
  private final BodyNames bodies;

  WritingPages(OwnSheets sheets, PracticeCatalogue catalogue, BodyNames bodies) {
    this.sheets = sheets;
    this.catalogue = catalogue;
    this.bodies = bodies;
  }

  @GetMapping
  String begin(SignedInAgent agent, Model model) {
    return form(SheetForm.empty(bodies.contact(agent.siret())), Optional.empty(), model);
  }

  @PostMapping
  String create(
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    SheetForm form = SheetForm.of(request.getParameterMap());
    boolean isPublished = request.getParameterMap().containsKey(PUBLISH);
    if (isUnfinished(form, isPublished, request, response, model)) {
      return form(added(form, request), Optional.empty(), model);
    }
    Practice practice = new WrittenSheet(form).practice(bodies.name(agent.siret()));
    return answer(
        sheets.create(agent.siret(), practice, isPublished),
        form,
        Optional.empty(),
        response,
        model,
        next);
  }

  @GetMapping("/{id}")
  String edit(@PathVariable UUID id, SignedInAgent agent, Model model) {
    OwnSheet sheet = sheets.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    return form(SheetForm.of(sheet.practice()), Optional.of(sheet), model);
  }

  @PostMapping("/{id}")
  String save(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      SignedInAgent agent,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    OwnSheet before = sheets.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    SheetForm form = SheetForm.of(request.getParameterMap());
    boolean isPublished = request.getParameterMap().containsKey(PUBLISH);
    if (isUnfinished(form, isPublished, request, response, model)) {
      model.addAttribute("version", version);
      return form(added(form, request), Optional.of(before), model);
    }
    String author =
        before
            .practice()
            .author()
            .map(Practice.Author::body)
            .orElseGet(() -> bodies.name(agent.siret()));
    Practice practice = new WrittenSheet(form).practice(author);
    SheetSaving saving = sheets.save(id, agent.siret(), version, practice, isPublished);
    model.addAttribute("version", version);
    return answer(saving, form, Optional.of(before), response, model, next);
  }

  @PostMapping("/{id}/suppression")
  String delete(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version,
      SignedInAgent agent,
      RedirectAttributes next) {
    OwnSheet sheet = sheets.mine(id, agent.siret()).orElseThrow(ConsoleScope::notFound);
    if (sheets.delete(sheet.id(), agent.siret(), version)) {
      next.addFlashAttribute("done", "Le brouillon est supprimé.");
      return "redirect:/console/pratiques";
    }
    next.addFlashAttribute(
        "refusal",
        "Quelqu’un a modifié ou publié la fiche entre-temps : elle n’est pas supprimée.");
    return "redirect:/console/pratiques/fiches/" + id;
  }

  /** Whether the form is to be shown again before anything is kept: a row to add, or faults. */
  private static boolean isUnfinished(
      SheetForm form,
      boolean isPublished,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    if (request.getParameterMap().containsKey(ADD)) {
      return true;
    }
    Map<String, String> faults =
        isPublished ? SheetFaults.ofPublished(form) : SheetFaults.ofDraft(form);
    model.addAttribute("faults", faults);
    if (!faults.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    return !faults.isEmpty();
  }

  private static SheetForm added(SheetForm form, HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(ADD)).stream()
        .flatMap(RowGroup::named)
        .findFirst()
        .map(form::adding)
        .orElse(form);
  }

  private String answer(
      SheetSaving saving,
      SheetForm form,
      Optional<OwnSheet> before,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    return switch (saving) {
      case SheetSaving.Saved(OwnSheet sheet) -> {
        next.addFlashAttribute(
            "done",
            sheet.isPublished()
                ? "La fiche est publiée : les organismes de l’installation la lisent."
                : "Le brouillon est enregistré.");
        yield "redirect:/console/pratiques/fiches/" + sheet.key();
      }
      case SheetSaving.Stale(OwnSheet current) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("version", current.version());
        model.addAttribute(
            "differences", FieldDifference.between(SheetForm.of(current.practice()), form));
        yield form(form, Optional.of(current), model);
      }
      case SheetSaving.Faulty(List<PackIssue> issues) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("issues", issues);
        yield form(form, before, model);
      }
      case SheetSaving.Absent _ -> throw ConsoleScope.notFound();
    };
  }

  private String form(SheetForm form, Optional<OwnSheet> sheet, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("sheet", sheet.orElse(null));
    if (!model.containsAttribute("version")) {
      model.addAttribute("version", sheet.map(OwnSheet::version).orElse(0));
    }
    if (!model.containsAttribute("faults")) {
      model.addAttribute("faults", Map.of());
    }
    Map<Integer, String> levers = new TreeMap<>();
    IntStream.rangeClosed(1, 4).forEach(lever -> levers.put(lever, SheetView.lever(lever)));
    model.addAttribute("levers", levers);
    model.addAttribute("scopes", Scope.values());
    model.addAttribute("sides", Side.values());
    model.addAttribute("groups", RowGroup.values());
    model.addAttribute("commitments", catalogue.commitments());
    return "console/practice/redaction";
  }
}
