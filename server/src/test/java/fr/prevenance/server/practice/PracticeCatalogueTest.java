package fr.prevenance.server.practice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeWriter;
import fr.prevenance.server.diagnosis.Lever;
import fr.prevenance.server.diagnosis.Questions;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticeCatalogueTest {
  private static final PracticeCatalogue PACKAGED =
      new PracticeConfiguration().practiceCatalogue("");

  @Test
  void the_founding_sheets_are_eleven_eleven_seven_and_seven() {
    assertThat(PACKAGED.all()).hasSize(Practice.FOUNDING).allMatch(Practice::isFounding);
    assertThat(PACKAGED.all().stream().collect(groupingBy(Practice::lever, counting())))
        .isEqualTo(Map.of(1, 11L, 2, 11L, 3, 7L, 4, 7L));
  }

  @Test
  void each_question_of_the_self_diagnosis_has_its_sheet() {
    assertThat(Questions.all())
        .allSatisfy(question -> {
          Practice sheet = PACKAGED.founding(question.practice()).orElseThrow();
          // The sheet on self-service is of lever 1, its question is asked in lever 3.
          assertThat(sheet.lever())
              .isEqualTo(question.practice() == 11 ? 1 : question.lever().number());
        });
  }

  @Test
  void levers_are_called_as_in_the_self_diagnosis() {
    for (Lever lever : Lever.values()) {
      assertThat(SheetView.lever(lever.number())).isEqualTo(lever.title());
    }
  }

  @Test
  void founding_sheets_ship_without_proof() {
    assertThat(PACKAGED.all()).noneMatch(Practice::isProven);
  }

  @Test
  void each_commitment_that_a_sheet_names_is_found() {
    assertThat(PACKAGED.all())
        .allSatisfy(
            sheet -> assertThat(PACKAGED.commitments(sheet)).hasSameSizeAs(sheet.commitments()));
  }

  @Test
  void a_sheet_is_found_by_its_folder_or_by_its_number() {
    Practice first = PACKAGED.founding(1).orElseThrow();
    assertThat(PACKAGED.find(first.slug())).contains(first);
    assertThat(PACKAGED.find("1")).contains(first);
    assertThat(PACKAGED.find("37")).isEmpty();
  }

  @Test
  void a_folder_of_sheets_is_read_beside_those_packaged(@TempDir Path folder) throws IOException {
    written(folder, PracticeFixture.sheet("Guichet du marché"));
    assertThat(new PracticeConfiguration().practiceCatalogue(" " + folder + " ").all())
        .hasSize(Practice.FOUNDING + 1)
        .last()
        .extracting(Practice::slug)
        .isEqualTo("guichet-du-marche");
  }

  @Test
  void every_fault_of_a_folder_stops_the_start(@TempDir Path folder) throws IOException {
    written(folder, PracticeFixture.sheet("Une fiche", "Du <b>gras</b>."));
    written(folder, PracticeFixture.sheet("Une autre", "![Une image](https://valombre.test/i)"));
    String configured = folder.toString();
    assertThatThrownBy(() -> new PracticeConfiguration().practiceCatalogue(configured))
        .isInstanceOf(ConfigurationRefused.class)
        .hasMessageContaining("une-fiche/fiche.yaml, ligne ")
        .hasMessageContaining("une-autre/fiche.yaml, ligne ");
  }

  private static void written(Path folder, Practice sheet) throws IOException {
    Path own = Files.createDirectory(folder.resolve(sheet.slug()));
    for (Map.Entry<String, String> file : PracticeWriter.files(sheet).entrySet()) {
      Files.writeString(own.resolve(file.getKey()), file.getValue());
    }
  }
}
