package fr.prevenance.server.console.practice;

import fr.prevenance.packs.PackIssue;
import fr.prevenance.server.practice.OwnSheet;
import fr.prevenance.server.practice.SheetImport;
import fr.prevenance.server.practice.SheetImporting;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Brings in the folder of a sheet that another installation gave. */
@Controller
@RequestMapping("/console/pratiques/import")
@PreAuthorize(Writers.RULE)
class ImportPages {
  private final SheetImporting importing;

  ImportPages(SheetImporting importing) {
    this.importing = importing;
  }

  @GetMapping
  String form() {
    return "console/practice/import";
  }

  @PostMapping
  String bring(
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return refused("Choisissez le fichier .zip de la fiche.", response, model);
    }
    return switch (importing.bring(agent.siret(), file.getBytes())) {
      case SheetImport.Added(OwnSheet sheet) ->
          shown(
              sheet,
              "La fiche est ici, en brouillon : relisez-la, puis publiez-la pour les autres"
                  + " organismes.",
              next);
      case SheetImport.Updated(OwnSheet sheet) ->
          shown(sheet, "La fiche était ici dans un état plus ancien : elle est à jour.", next);
      case SheetImport.Known(OwnSheet sheet) ->
          shown(sheet, "La fiche était déjà ici, la même : rien n’est changé.", next);
      case SheetImport.Refused(String sentence) -> refused(sentence, response, model);
      case SheetImport.Faulty(List<PackIssue> issues) -> {
        model.addAttribute("issues", issues);
        yield refused("La fiche a des défauts : rien n’est gardé.", response, model);
      }
    };
  }

  private static String shown(OwnSheet sheet, String sentence, RedirectAttributes next) {
    next.addFlashAttribute("done", sentence);
    return "redirect:/console/pratiques/fiches/" + sheet.key();
  }

  private static String refused(String sentence, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("refusal", sentence);
    return "console/practice/import";
  }
}
