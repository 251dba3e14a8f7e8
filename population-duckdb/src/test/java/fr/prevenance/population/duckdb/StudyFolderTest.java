package fr.prevenance.population.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.population.study.CrossingRow;
import fr.prevenance.population.study.Step;
import fr.prevenance.population.study.StepRow;
import fr.prevenance.population.study.StudyRefused;
import fr.prevenance.population.study.StudyTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFolderTest {
  private static final StudyTables TABLES =
      new StudyTables(
          List.of(),
          List.of(
              new StepRow("rsa", true, Step.BELOW_50, OptionalLong.of(31)),
              new StepRow("rsa", false, Step.MORE, OptionalLong.empty())),
          List.of(new CrossingRow("rsa", "aah", OptionalLong.of(12), OptionalLong.empty())));

  @TempDir private Path folder;

  private void write() throws Exception {
    try (StudyFolder claimed = StudyFolder.claim(folder)) {
      claimed.write(TABLES, Map.of("title", "Essai"));
    }
  }

  @Test
  void what_is_secret_is_written_so_and_listed() throws Exception {
    write();

    assertThat(folder.resolve("croisements.csv"))
        .hasContent("avec,sans,avant,apres\r\nrsa,aah,12,secret\r\n");
    assertThat(folder.resolve("montants.csv"))
        .hasContent("droit,sens,de,a,nombre\r\nrsa,gain,20,50,31\r\nrsa,perte,500,,secret\r\n");
    assertThat(folder.resolve("secret.csv"))
        .hasContent(
            "fichier,droit,ligne,colonne\r\nmontants.csv,rsa,perte,500\r\ncroisements.csv,rsa,aah,apres\r\n");
    assertThat(folder.resolve("etude.json")).content().contains("Essai");
  }

  @Test
  void a_study_that_was_killed_before_its_end_is_done_again() throws Exception {
    Files.writeString(folder.resolve("effets.csv"), "d'avant");
    Files.writeString(folder.resolve("croisements.csv.tmp"), "à moit");
    Files.writeString(folder.resolve(".verrou"), "");

    write();

    assertThat(folder.resolve("effets.csv")).content().startsWith("droit,departement");
    assertThat(folder.resolve("croisements.csv.tmp")).doesNotExist();
  }

  @Test
  void a_study_that_is_over_is_not_written_over() throws Exception {
    write();

    assertThatThrownBy(this::write)
        .isInstanceOf(StudyRefused.class)
        .hasMessageContaining("contient déjà une étude");
  }

  @Test
  void two_studies_do_not_write_to_one_folder() throws Exception {
    try (StudyFolder first = StudyFolder.claim(folder)) {
      assertThatThrownBy(() -> StudyFolder.claim(folder))
          .hasMessageContaining("Une autre étude écrit");
      first.write(TABLES, Map.of());
    }
  }
}
