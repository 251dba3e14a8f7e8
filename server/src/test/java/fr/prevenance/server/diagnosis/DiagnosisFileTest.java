package fr.prevenance.server.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.server.diagnosis.Structure.Volume;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagnosisFileTest {

  @Test
  void a_file_gives_back_what_was_written() throws Exception {
    var diagnosis =
        new Diagnosis(
            new Structure(
                "Mairie de Valombre",
                Optional.of(LocalDate.of(2025, 10, 15)),
                Map.of(Volume.USERS, 12_000L, Volume.CALLS, 0L)),
            Map.of(1, Answer.YES, 2, Answer.NOT_APPLICABLE, 36, Answer.NO));

    assertThat(DiagnosisFile.read(DiagnosisFile.write(diagnosis))).isEqualTo(diagnosis);
  }

  @Test
  void what_is_not_known_is_not_written_as_nothing() {
    var empty = new Diagnosis(Structure.unknown(), Map.of());

    assertThat(new String(DiagnosisFile.write(empty), StandardCharsets.UTF_8))
        .doesNotContain("usagers", "\"1\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "un texte",
        "{\"format\": \"prevenance/autodiagnostic/2\"}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"autre\": 1}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"reponses\": {\"37\": \"oui\"}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"reponses\": {\"un\": \"oui\"}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"reponses\": {\"1\": \"peut-être\"}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"reponses\": {\"1\": null}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"reponses\": {\"1\": \"sans objet\"}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"structure\": {\"date\": \"hier\"}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"structure\": {\"volumes\": {\"usagers\": -1}}}",
        "{\"format\": \"prevenance/autodiagnostic/1\", \"structure\": {\"volumes\": {\"chats\": 1}}}"
      })
  void anything_else_is_refused_with_what_to_do(String file) {
    assertThatThrownBy(() -> DiagnosisFile.read(file.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DiagnosisFile.Refused.class)
        .hasMessageContaining("Choisissez le fichier");
  }

  @Test
  void a_huge_file_is_not_read() {
    assertThatThrownBy(() -> DiagnosisFile.read(new byte[DiagnosisFile.MOST_BYTES + 1]))
        .isInstanceOf(DiagnosisFile.Refused.class)
        .hasMessageContaining("trop gros");
  }

  @Test
  void deep_nesting_is_refused_like_anything_else() {
    var deep = "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> DiagnosisFile.read(deep)).isInstanceOf(DiagnosisFile.Refused.class);
  }
}
