package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two states of one right, in force on the same days, kept side by side. */
class KeptVersionsTest {
  private final Path kept;
  private final FictionalPack first;
  private final FictionalPack second;

  KeptVersionsTest(@TempDir Path directory) throws IOException {
    kept = directory.resolve("versions");
    first = copied(directory, "un");
    second = copied(directory, "deux").replacing("droit.yaml", "Chaque année.", "Tous les ans.");
  }

  @Test
  void each_is_found_by_its_fingerprint_whatever_the_days_they_share() throws Exception {
    RightPack before = first.read();
    RightPack after = second.read();
    keep();
    KeptVersions versions = KeptVersions.in(List.of(kept.toString()));
    assertThat(versions.find(before.fingerprint()))
        .map(RightPack::renewal)
        .contains("Chaque année.");
    assertThat(versions.find(after.fingerprint()))
        .map(RightPack::renewal)
        .contains("Tous les ans.");
    assertThat(versions.find("0000000000000000")).isEmpty();
  }

  @Test
  void a_faulty_one_stops_nobody_but_who_asks_for_it() throws Exception {
    RightPack good = first.read();
    second.replacing("droit.yaml", "titre: Aide fictive", "titr: Aide fictive");
    keep();
    KeptVersions versions = KeptVersions.in(List.of(kept.toString()));
    assertThat(versions.find(good.fingerprint())).isPresent();
    assertThat(versions.readable())
        .extracting(RightPack::fingerprint)
        .containsExactly(good.fingerprint());
    assertThatThrownBy(() -> versions.find(fingerprint("aide-fictive@deux")))
        .isInstanceOfSatisfying(
            PackException.class,
            refused ->
                assertThat(refused.issues()).extracting(PackIssue::code).contains("clé-inconnue"));
  }

  @Test
  void the_facts_of_another_version_may_be_stated_only_where_they_mean_the_same() throws Exception {
    RightPack asked = first.read();
    keep();
    assertThat(KeptVersions.in(List.of(kept.toString())).understanding(List.of(asked))).hasSize(2);
    Path facts = kept.resolve("aide-fictive@deux/donnees.yaml");
    Path rules = kept.resolve("aide-fictive@deux/regles.publicodes");
    Files.writeString(facts, Files.readString(facts).replace("type: booléen", "type: texte"));
    Files.writeString(
        rules,
        Files.readString(rules)
            .replace("par défaut: oui", "par défaut: \"'oui'\"")
            .replace("valeur: personne . logée", "valeur: personne . logée = 'oui'"));
    Path cases = kept.resolve("aide-fictive@deux/cas.yaml");
    Files.writeString(
        cases, Files.readString(cases).replace("personne . logée: oui", "personne . logée: 'oui'"));
    KeptVersions versions = KeptVersions.in(List.of(kept.toString()));
    assertThat(versions.readable()).hasSize(2);
    assertThat(versions.understanding(List.of(asked))).containsExactly(asked);
  }

  private String fingerprint(String folder) throws IOException {
    PackFolder files = new PackFolder(kept.resolve(folder), _ -> {});
    try (var all = Files.walk(kept.resolve(folder))) {
      all.filter(Files::isRegularFile)
          .forEach(file -> files.read(kept.resolve(folder).relativize(file).toString()));
    }
    return Digests.of(files.files());
  }

  private void keep() throws IOException {
    Files.createDirectories(kept);
    Files.move(first.folder(), kept.resolve("aide-fictive@un"));
    Files.move(second.folder(), kept.resolve("aide-fictive@deux"));
  }

  private static FictionalPack copied(Path directory, String name) throws IOException {
    return FictionalPack.in(Files.createDirectory(directory.resolve(name)));
  }
}
