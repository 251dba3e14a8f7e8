package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.ConsoleScope;
import fr.prevenance.server.diagnosis.Diagnoses;
import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.DiagnosisFile;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.diagnosis.Site;
import fr.prevenance.server.diagnosis.StartOutcome;
import fr.prevenance.server.diagnosis.Structure;
import fr.prevenance.server.signin.SignedInAgent;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
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

/** The diagnoses of the body, by site, and how to start one. */
@Controller
@RequestMapping(ROOT)
class DiagnosisListPages {
  private static final String LONG_SITE = "Donnez au site un nom de 100 caractères au plus.";

  private final ConsoleScope scope;
  private final Diagnoses diagnoses;
  private final Clock clock;

  DiagnosisListPages(ConsoleScope scope, Diagnoses diagnoses, Clock clock) {
    this.scope = scope;
    this.diagnoses = diagnoses;
    this.clock = clock;
  }

  @GetMapping
  @PreAuthorize(DiagnosisScope.READERS)
  String list(SignedInAgent agent, Model model) {
    model.addAttribute("sites", SiteView.of(diagnoses.of(agent.siret())));
    model.addAttribute("mayWrite", DiagnosisScope.mayWrite(agent));
    return "console/diagnostics/liste";
  }

  /**
   * Starts with nothing, or with the answers of the latest closed one of the site, if there is one.
   */
  @PostMapping
  @PreAuthorize(DiagnosisScope.WRITERS)
  String start(
      @RequestParam(name = "site", defaultValue = "") String name,
      @RequestParam(defaultValue = "") String depuis,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next) {
    var site = site(name);
    if (site.isEmpty()) {
      return refused("siteFault", LONG_SITE, agent, response, model);
    }
    var by = DiagnosisScope.author(agent);
    var latest =
        depuis.equals("precedent")
            ? diagnoses.latestClosed(agent.siret(), site.get())
            : Optional.<KeptDiagnosis>empty();
    return started(
        latest
            .flatMap(one -> diagnoses.startFrom(one.id(), agent.siret(), site.get(), by))
            .orElseGet(
                () -> diagnoses.start(agent.siret(), site.get(), empty(agent, site.get()), by)),
        next);
  }

  /** Starts with what a file of the public page says. */
  @PostMapping("/fichier")
  @PreAuthorize(DiagnosisScope.WRITERS)
  String open(
      @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
      @RequestParam(name = "site", defaultValue = "") String name,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model,
      RedirectAttributes next)
      throws IOException {
    var site = site(name);
    if (site.isEmpty()) {
      return refused("fileSiteFault", LONG_SITE, agent, response, model);
    }
    try {
      var content = DiagnosisFile.read(file == null ? new byte[0] : file.getBytes());
      return started(
          diagnoses.start(agent.siret(), site.get(), content, DiagnosisScope.author(agent)), next);
    } catch (DiagnosisFile.Refused refused) {
      return refused("fileFault", refused.getMessage(), agent, response, model);
    }
  }

  private String refused(
      String field,
      @Nullable String words,
      SignedInAgent agent,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute(field, words);
    return list(agent, model);
  }

  private static Optional<Site> site(String name) {
    return name.strip().length() > Site.LONGEST ? Optional.empty() : Optional.of(new Site(name));
  }

  private Diagnosis empty(SignedInAgent agent, Site site) {
    var body =
        scope.processings(agent).stream()
            .findFirst()
            .map(processing -> processing.body().name())
            .orElse("");
    var name = site.isWhole() || body.isEmpty() ? body : body + ", " + site.name();
    return new Diagnosis(
        new Structure(
            name.length() > Structure.LONGEST_NAME ? site.name() : name,
            Optional.of(LocalDate.now(clock)),
            Map.of()),
        Map.of());
  }

  static String started(StartOutcome outcome, RedirectAttributes next) {
    if (!outcome.isNew()) {
      next.addFlashAttribute(
          "refusal",
          "Un autodiagnostic de ce site est déjà en cours, le voici. Pour en commencer un autre, arrêtez-le ou abandonnez-le.");
      return "redirect:" + ROOT + "/" + outcome.id();
    }
    return "redirect:" + ROOT + "/" + outcome.id() + "/structure";
  }
}
