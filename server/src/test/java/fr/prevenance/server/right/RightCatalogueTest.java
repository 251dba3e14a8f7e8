package fr.prevenance.server.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.RightPack;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightCatalogueTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-07-15T10:00:00Z"), ZoneId.of("Europe/Paris"));

  private static RightCatalogue catalogue(String sources) {
    return RightConfiguration.rightCatalogue(sources, CLOCK);
  }

  @Test
  void the_packaged_rights_are_known_without_any_setting() {
    assertThat(catalogue("").all())
        .extracting(RightPack::slug)
        .contains("cheque-energie", "repas-crous-1-euro", "intermediation-pension-alimentaire");
  }

  @Test
  void an_unknown_right_is_answered_with_those_there_are() {
    var catalogue = catalogue("");
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
    assertThatThrownBy(() -> catalogue(folder.toString()))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("droit-a/")
        .hasMessageContaining("droit-b/");
  }

  @Test
  void a_folder_without_right_is_refused(@TempDir Path folder) {
    assertThatThrownBy(() -> catalogue(folder.toString()))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("ne contient aucun droit");
  }
}
