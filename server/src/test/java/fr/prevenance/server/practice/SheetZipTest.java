package fr.prevenance.server.practice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetZipTest {
  private static final String SHEET = "titre: Une fiche\n";

  private final Practice practice =
      PracticeFixture.sheet("Guichet du marché")
          .with(List.of(PracticeFixture.feedback("Six mois au marché", true)));

  @Test
  void a_sheet_that_is_carried_is_the_same_sheet() throws Exception {
    SheetZip.Folder folder = SheetZip.read(SheetZip.write(practice));
    assertThat(PracticeReader.read(folder.slug(), folder.files(), List.of())).isEqualTo(practice);
  }

  @Test
  void the_same_sheet_makes_the_same_file() {
    assertThat(SheetZip.write(practice)).isEqualTo(SheetZip.write(practice));
  }

  @Test
  void files_that_stand_in_no_folder_are_read_as_well() throws Exception {
    assertThat(SheetZip.read(zip(Map.of("fiche.yaml", SHEET))).slug()).isEmpty();
  }

  @Test
  void what_other_programs_add_is_left_aside() throws Exception {
    byte[] file =
        zip(
            Map.of(
                "a/fiche.yaml",
                SHEET,
                "__MACOSX/a/._fiche.yaml",
                "x",
                "a/.DS_Store",
                "x",
                "a/",
                ""));
    assertThat(SheetZip.read(file).files()).containsOnlyKeys("fiche.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../fiche.yaml",
        "a/../../fiche.yaml",
        "/etc/fiche.yaml",
        "C:\\fiche.yaml",
        "a\\retours\\b.yaml",
        "a/retours/../../../b.yaml",
        "a/retours/.b.yaml",
        "a/programme.sh",
        "a/b/fiche.yaml",
        "A/fiche.yaml"
      })
  void a_name_that_leads_elsewhere_is_refused(String name) {
    refused(zip(Map.of("a/fiche.yaml", SHEET, name, SHEET)), "n’a pas sa place dans une fiche");
  }

  @Test
  void a_bomb_is_refused_before_it_bursts() {
    refused(zip(Map.of("a/fiche.yaml", " ".repeat(20_000_000))), "bien trop gros");
  }

  @Test
  void many_small_bombs_are_refused_as_well() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("a/fiche.yaml", SHEET);
    for (int i = 0; i < 8; i++) {
      files.put("a/retours/r%d.yaml".formatted(i), " ".repeat(200_000));
    }
    refused(zip(files), "bien trop gros");
  }

  @Test
  void too_many_files_are_refused() {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < 100; i++) {
      files.put("a/retours/r%d.yaml".formatted(i), "x");
    }
    refused(zip(files), "100 éléments");
  }

  @Test
  void a_file_that_is_not_utf_8_is_refused_by_name() {
    refused(
        zipOfBytes(Map.of("a/fiche.yaml", "titre: Été\n".getBytes(ISO_8859_1))),
        "« a/fiche.yaml » n’est pas en UTF-8");
  }

  @Test
  void a_file_that_was_cut_is_refused_wherever_it_was() {
    byte[] whole = SheetZip.write(practice);
    for (int length = 0; length < whole.length; length += 7) {
      refused(Arrays.copyOf(whole, length), "Demandez qu’on vous l’envoie à nouveau");
    }
  }

  @Test
  void a_file_that_was_damaged_is_refused_or_is_the_same() throws Exception {
    byte[] whole = SheetZip.write(practice);
    SheetZip.Folder expected = SheetZip.read(whole);
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] damaged = whole.clone();
      damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
      assertThat(read(damaged))
          .satisfiesAnyOf(
              folder -> assertThat(folder).isNull(),
              folder ->
                  assertThat(folder.files().values())
                      .isEqualTo(expected.files().values().stream().toList()),
              folder -> assertThat(folder.files().keySet()).isSubsetOf(expected.files().keySet()));
    }
  }

  @Test
  void several_sheets_in_one_file_are_refused() {
    refused(
        zip(Map.of("a/fiche.yaml", SHEET, "b/fiche.yaml", SHEET)),
        "Envoyez les fiches une par une");
  }

  @Test
  void a_folder_without_a_sheet_is_refused() {
    refused(zip(Map.of("a/retours/b.yaml", SHEET)), "ne contient pas de « fiche.yaml »");
    refused(zip(Map.of()), "");
  }

  @Test
  void what_is_no_folder_at_all_is_refused() {
    Stream.of("", "Bonjour", "PK\u0003\u0004")
        .forEach(text -> refused(text.getBytes(UTF_8), "pas un dossier compressé"));
  }

  private static SheetZip.@Nullable Folder read(byte[] file) {
    try {
      return SheetZip.read(file);
    } catch (SheetZip.Refused refused) {
      return null;
    }
  }

  private static void refused(byte[] file, String why) {
    ThrowingCallable reading = () -> SheetZip.read(file);
    assertThatThrownBy(reading).isInstanceOf(SheetZip.Refused.class).hasMessageContaining(why);
  }

  private static byte[] zip(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
    return zipOfBytes(bytes);
  }

  private static byte[] zipOfBytes(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
