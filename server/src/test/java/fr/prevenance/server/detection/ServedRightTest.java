package fr.prevenance.server.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServedRightTest {
  @TempDir Path folder;

  @Test
  void a_procedure_may_ask_something_of_each_member() throws Exception {
    assertThat(ServedRight.of(withField("")).slug()).isEqualTo("cheque-energie");
  }

  @Test
  void a_procedure_may_not_correct_a_datum_of_each_member() throws Exception {
    var pack = withField("    donnée: foyer fiscal . revenu fiscal de référence\n");

    assertThatThrownBy(() -> ServedRight.of(pack))
        .isInstanceOf(DetectionRefused.class)
        .hasMessageContaining("corrige une donnée de chaque membre");
  }

  /** The chèque énergie, with one more field in its form. */
  private RightPack withField(String fact) throws Exception {
    var field =
        """
          - clé: pour-chacun
            libellé: Essai
            genre: texte
            obligatoire: non
            corrigeable: oui
            pour: {groupe: foyer fiscal}
        %sattestation:\
        """
            .formatted(fact);
    var cheque =
        RightPacks.bundled().stream()
            .filter(pack -> pack.slug().equals("cheque-energie"))
            .findFirst()
            .orElseThrow();
    for (var file : cheque.files().entrySet()) {
      var copy = folder.resolve("cheque-energie").resolve(file.getKey());
      Files.createDirectories(copy.getParent());
      Files.writeString(copy, file.getValue().replace("attestation:", field));
    }
    return RightPacks.in(folder).getFirst();
  }
}
