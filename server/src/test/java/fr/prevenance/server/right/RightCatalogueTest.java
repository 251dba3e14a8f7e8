package fr.prevenance.server.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightCatalogueTest {
  private final RightConfiguration configuration = new RightConfiguration();

  @Test
  void the_packaged_rights_are_known_without_any_setting() {
    assertThat(configuration.rightCatalogue("").all())
        .extracting(RightPack::slug)
        .contains("cheque-energie", "repas-crous-1-euro", "intermediation-pension-alimentaire");
  }

  @Test
  void an_unknown_right_is_answered_with_those_there_are() {
    var catalogue = configuration.rightCatalogue("");
    assertThatThrownBy(() -> catalogue.get("prime-inconnue"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cheque-energie");
  }

  @Test
  void every_fault_of_every_pack_is_told_at_once(@TempDir Path folder) throws IOException {
    for (var slug : new String[] {"droit-a", "droit-b"}) {
      Files.writeString(
          Files.createDirectory(folder.resolve(slug)).resolve("droit.yaml"), "inconnu: oui\n");
    }
    assertThatThrownBy(() -> configuration.rightCatalogue(folder.toString()))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("droit-a/")
        .hasMessageContaining("droit-b/");
  }

  @Test
  void a_folder_without_right_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> configuration.rightCatalogue(folder.toString()))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("ne contient aucun droit lisible");
  }
}
