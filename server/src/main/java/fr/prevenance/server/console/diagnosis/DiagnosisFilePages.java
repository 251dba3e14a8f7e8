package fr.prevenance.server.console.diagnosis;

import static fr.prevenance.server.console.diagnosis.DiagnosisScope.ROOT;

import fr.prevenance.server.console.Download;
import fr.prevenance.server.diagnosis.DiagnosisFile;
import fr.prevenance.server.diagnosis.KeptDiagnosis;
import fr.prevenance.server.signin.SignedInAgent;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A diagnosis as a file: the one that the public page opens too, and a table. */
@Controller
@RequestMapping(ROOT + "/{id}")
@PreAuthorize(DiagnosisScope.READERS)
class DiagnosisFilePages {
  private final DiagnosisScope scope;

  DiagnosisFilePages(DiagnosisScope scope) {
    this.scope = scope;
  }

  @GetMapping("/autodiagnostic.json")
  ResponseEntity<byte[]> json(@PathVariable UUID id, SignedInAgent agent) {
    var kept = scope.find(id, agent);
    return file(kept, ".json", MediaType.APPLICATION_JSON, DiagnosisFile.write(kept.diagnosis()));
  }

  @GetMapping("/autodiagnostic.csv")
  ResponseEntity<byte[]> csv(@PathVariable UUID id, SignedInAgent agent) {
    var kept = scope.find(id, agent);
    return file(kept, ".csv", Download.CSV, DiagnosisCsv.of(kept).getBytes(StandardCharsets.UTF_8));
  }

  private static ResponseEntity<byte[]> file(
      KeptDiagnosis kept, String ending, MediaType type, byte[] content) {
    var name = "autodiagnostic-" + kept.day().map(Object::toString).orElse("en-cours") + ending;
    return Download.of(name, type, content);
  }
}
