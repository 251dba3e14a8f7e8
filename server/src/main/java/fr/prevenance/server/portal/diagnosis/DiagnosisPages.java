package fr.prevenance.server.portal.diagnosis;

import fr.prevenance.server.diagnosis.Diagnosis;
import fr.prevenance.server.diagnosis.DiagnosisFile;
import fr.prevenance.server.diagnosis.DiagnosisResult;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.diagnosis.Structure;
import fr.prevenance.server.diagnosis.Structure.Volume;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The public self-diagnosis: the structure, one page for each lever, the result. */
@Controller
@RequestMapping("/autodiagnostic")
class DiagnosisPages {
  private static final String FROM = "etape";
  private static final String TO = "vers";
  private static final String BACK = "retour";

  private final Clock clock;

  DiagnosisPages(Clock clock) {
    this.clock = clock;
  }

  @GetMapping
  String start(Model model) {
    var today = new Structure("", Optional.of(LocalDate.now(clock)), Structure.unknown().volumes());
    return page(Step.STRUCTURE, Draft.of(new Diagnosis(today, Map.of())), model);
  }

  @PostMapping
  String go(HttpServletRequest request, HttpServletResponse response, Model model) {
    Map<String, String[]> sent = request.getParameterMap();
    Draft draft = Draft.of(sent);
    if (!draft.header().faults().isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(Step.STRUCTURE, draft, model);
    }
    return page(target(sent), draft, model);
  }

  /** The result as a file to keep: nothing of it stays here. */
  @PostMapping("/fichier")
  ResponseEntity<byte[]> file(HttpServletRequest request) {
    var name = "autodiagnostic-" + LocalDate.now(clock) + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(DiagnosisFile.write(Draft.of(request.getParameterMap()).diagnosis()));
  }

  /** Goes on with a file that was kept. */
  @PostMapping("/reprise")
  String resume(
      @RequestParam("fichier") MultipartFile file, HttpServletResponse response, Model model)
      throws IOException {
    try {
      return page(Step.RESULT, Draft.of(DiagnosisFile.read(file.getBytes())), model);
    } catch (DiagnosisFile.Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("refusal", refused.getMessage());
      return start(model);
    }
  }

  private static Step target(Map<String, String[]> sent) {
    Step from = Step.of(Draft.first(sent, FROM)).orElse(Step.STRUCTURE);
    return sent.containsKey(BACK)
        ? from.previous()
        : Step.of(Draft.first(sent, TO)).orElseGet(from::next);
  }

  private static String page(Step step, Draft draft, Model model) {
    model.addAttribute("draft", draft);
    model.addAttribute("step", step);
    model.addAttribute("all", Questions.all());
    model.addAttribute("volumes", Volume.values());
    step.lever().ifPresent(lever -> lever(lever, step, model));
    if (step == Step.RESULT) {
      model.addAttribute("result", DiagnosisResult.of(draft.diagnosis()));
    }
    return "portail/autodiagnostic/"
        + switch (step) {
          case STRUCTURE -> "structure";
          case RESULT -> "resultat";
          case CHANNELS, EXPERIENCE, STEERING, INNOVATION -> "levier";
        };
  }

  private static void lever(Lever lever, Step step, Model model) {
    model.addAttribute("lever", lever);
    model.addAttribute("questions", Questions.of(lever));
    model.addAttribute("isLast", step.next() == Step.RESULT);
  }
}
