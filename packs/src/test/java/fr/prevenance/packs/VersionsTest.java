package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One right in two versions, each in force for its own days. */
class VersionsTest {
  private final Path rights;

  VersionsTest(@TempDir Path directory) {
    rights = directory;
  }

  @BeforeEach
  void two_versions() throws IOException {
    FictionalPack.in(rights);
    version("aide-fictive@2027", "depuis: 01/01/2027", "31/12/2028");
  }

  @Test
  void each_day_has_its_version() throws PackException {
    Versions versions = new Versions(RightPacks.in(rights));
    assertThat(versions.slugs()).containsExactly("aide-fictive");
    assertThat(versions.inForce("aide-fictive", LocalDate.of(2026, 12, 31)))
        .map(RightPack::inForceFrom)
        .hasValue(LocalDate.of(2025, 1, 1));
    assertThat(versions.inForce("aide-fictive", LocalDate.of(2027, 1, 1)))
        .map(RightPack::inForceFrom)
        .hasValue(LocalDate.of(2027, 1, 1));
    assertThat(versions.inForce("aide-fictive", LocalDate.of(2024, 12, 31))).isEmpty();
  }

  @Test
  void the_very_version_that_decided_is_found_by_its_fingerprint() throws PackException {
    List<RightPack> packs = RightPacks.in(rights);
    Versions versions = new Versions(packs);
    assertThat(packs).extracting(RightPack::fingerprint).doesNotHaveDuplicates();
    assertThat(packs)
        .allSatisfy(
            pack -> assertThat(versions.withFingerprint(pack.fingerprint())).hasValue(pack));
  }

  @Test
  void a_version_that_was_kept_is_read_again_as_it_was() throws PackException {
    RightPack pack = PackReader.read(rights.resolve("aide-fictive"));
    RightPack again = PackReader.read(pack.slug(), pack.files());
    assertThat(again.fingerprint()).isEqualTo(pack.fingerprint());
    assertThat(PackCases.run(again)).allMatch(CaseResult::passed);
  }

  @Test
  void any_change_of_a_file_changes_the_fingerprint() throws PackException, IOException {
    Path cases = rights.resolve("aide-fictive").resolve("cas.yaml");
    String before = PackReader.read(rights.resolve("aide-fictive")).fingerprint();
    Files.writeString(cases, Files.readString(cases) + "\n");
    assertThat(PackReader.read(rights.resolve("aide-fictive")).fingerprint()).isNotEqualTo(before);
  }

  @Test
  void two_versions_in_force_on_one_day_are_refused() throws IOException {
    version("aide-fictive@bis", "depuis: 01/06/2026", "31/12/2026");
    assertThatThrownBy(() -> RightPacks.in(rights))
        .isInstanceOfSatisfying(
            PackException.class,
            refused ->
                assertThat(refused.issues())
                    .singleElement()
                    .satisfies(
                        issue -> assertThat(issue.code()).isEqualTo("versions-qui-se-recouvrent"))
                    .satisfies(
                        issue -> assertThat(issue.message()).contains("01/01/2025", "01/06/2026"))
                    .satisfies(issue -> assertThat(issue.mend()).contains("31/05/2026")));
  }

  @Test
  void a_fact_that_two_rights_define_otherwise_is_refused() throws IOException {
    Path other = Files.createDirectory(rights.resolve("ailleurs"));
    definedOtherwise(FictionalPack.in(other).withoutDictionary());
    assertThatThrownBy(() -> RightPacks.from(List.of(rights.toString(), other.toString())))
        .isInstanceOfSatisfying(
            PackException.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(PackIssue::code)
                    .contains("donnée-définie-autrement"));
  }

  @Test
  void a_fact_that_two_rights_of_one_folder_define_otherwise_is_refused_too(@TempDir Path folder)
      throws IOException {
    FictionalPack one = FictionalPack.in(folder).withoutDictionary();
    Files.move(one.folder(), folder.resolve("autre-aide"));
    definedOtherwise(FictionalPack.in(folder).withoutDictionary());
    assertThatThrownBy(() -> RightPacks.in(folder))
        .isInstanceOfSatisfying(
            PackException.class,
            refused ->
                assertThat(refused.issues())
                    .extracting(PackIssue::code)
                    .containsExactly("donnée-définie-autrement"));
  }

  private static void definedOtherwise(FictionalPack copy) {
    copy.replacing("donnees.yaml", "    unité: €\n", "    unité: €/an\n")
        .replacing("regles.publicodes", "unité: €\n", "unité: €/an\n")
        .replacing("regles.publicodes", "valeur: 1000 €", "valeur: 1000 €/an")
        .replacing("regles.publicodes", "(plafond - personne . revenu) / 3", "100 €")
        .replacing("cas.yaml", "montant: 166.67", "montant: 100")
        .replacing(
            "droit.yaml", "{depuis: 01/01/2025, jusqu'à: 31/12/2026}", "{depuis: 01/01/2030}")
        .replacing("regles.publicodes", "depuis: 01/01/2025", "depuis: 01/01/2024");
  }

  private void version(String name, String from, String until) throws IOException {
    Path source = rights.resolve("aide-fictive");
    try (var files = Files.walk(source)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = rights.resolve(name).resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(
            copy,
            Files.readString(file)
                .replace("depuis: 01/01/2025, jusqu'à: 31/12/2026", from + ", jusqu'à: " + until)
                .replace("01/06/2025", "01/06/2027"));
      }
    }
  }
}
