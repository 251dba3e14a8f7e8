package fr.prevenance.server.console.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.PackReader;
import fr.prevenance.packs.RightIdea;
import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.Visit;
import fr.prevenance.server.journey.Author;
import fr.prevenance.server.journey.Channel;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.JourneyFixture;
import fr.prevenance.server.journey.Journeys;
import fr.prevenance.server.journey.Stage;
import fr.prevenance.server.journey.Touchpoint;
import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.Track.NeededDatum;
import fr.prevenance.server.journey.Tracks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkeletonPagesTest {

  private final Chain chain = Chain.sent();
  private final String siret = chain.access(Chain.ENERGY, "essai").processing().body().siret();

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void a_track_says_what_it_knows_of_the_right(int width) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("dpd", page(track()));

      assertThat(visit.page().textContent("main"))
          .contains("Service du logement de Valombre", "Je déménage", "Adresse (La Poste)");
      assertThat(visit.page().inputValue("#nom")).isEqualTo("demander-une-aide-fictive");
      visit.picture("console-piste-droit-" + width);
      visit.isAccessible();
    }
  }

  @Test
  void the_folder_lacks_nothing_but_what_remains_to_be_written(@TempDir Path folder)
      throws IOException {
    try (var visit = Visit.withoutScripts(chain.server(), 1280)) {
      visit.openAs("campagne", page(track()));
      visit.page().fill("#titre", "Aide \"au\" logement : essai");
      visit.page().fill("#nom", "aide-logement");
      Download download =
          visit.page().waitForDownload(() -> visit.page().keyboard().press("Enter"));

      assertThat(download.suggestedFilename()).isEqualTo("aide-logement.zip");
      unpack(download.path(), folder);
    }
    assertThat(Files.readString(folder.resolve("aide-logement/droit.yaml")))
        .contains("titre: \"Aide \\\"au\\\" logement : essai\"", "Service du logement de Valombre");
    assertThat(PackReader.lint(folder.resolve("aide-logement")))
        .isNotEmpty()
        .extracting(PackIssue::code)
        .containsOnly("à-écrire");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void what_is_wrong_is_said_and_what_was_typed_stays(int width) {
    try (var visit = Visit.of(chain.server(), width)) {
      visit.openAs("campagne", page(track()));
      visit.page().fill("#nom", "Aide au Logement");
      visit.page().fill("#depuis", "");
      visit.page().click("main button");

      assertThat(visit.page().textContent(".fr-alert--error"))
          .contains("minuscules sans accent", "premier jour");
      assertThat(visit.page().inputValue("#nom")).isEqualTo("Aide au Logement");
      visit.isAccessible();
    }
  }

  @Test
  void the_same_is_a_file_for_the_command_line() throws IOException {
    try (var visit = Visit.of(chain.server(), 1280)) {
      visit.openAs("agent", page(track()));
      Download download = visit.page().waitForDownload(() -> visit.page().click("text=piste.yaml"));
      List<PackIssue> faults = new ArrayList<>();
      Optional<RightIdea> read =
          RightIdea.read("piste.yaml", Files.readString(download.path()), faults::add);

      assertThat(faults).isEmpty();
      assertThat(read.map(RightIdea::lifeEvents)).contains(List.of("Je déménage"));
    }
  }

  @Test
  void a_track_of_nobody_is_not_found() {
    try (var visit = Visit.of(chain.server(), 1280)) {
      visit.openAs("agent", page(UUID.randomUUID()));

      assertThat(visit.page().textContent("h1")).contains("n’existe pas");
    }
  }

  private static String page(UUID track) {
    return "/console/parcours/pistes/" + track + "/droit";
  }

  private UUID track() {
    UUID map = UUID.randomUUID();
    UUID track = UUID.randomUUID();
    Author author = new Author(siret, "essai", "Karl Envoi");
    var point =
        new Touchpoint(
            "point",
            Channel.POST,
            "Refait son dossier",
            "",
            Optional.empty(),
            "",
            "Service du logement de Valombre",
            OptionalInt.empty(),
            OptionalLong.empty(),
            true,
            false,
            Optional.empty());
    chain
        .server()
        .bean(Journeys.class)
        .create(
            map,
            new Journey(
                JourneyFixture.heading("Demander une aide fictive"),
                List.of(new Stage("etape", "Déménager", List.of(point)))),
            "Essai.",
            author);
    var content =
        new Track.Content(
            "Écrire à qui déménage",
            Track.Kind.WARN,
            "Je déménage",
            List.of(new NeededDatum("Adresse", "La Poste"), new NeededDatum("Loyer", "")),
            "",
            OptionalInt.of(3),
            OptionalInt.of(2),
            Track.State.CHOSEN,
            "",
            Optional.empty());
    chain.server().bean(Tracks.class).create(track, map, "point", content, author);
    return track;
  }

  private static void unpack(Path file, Path folder) throws IOException {
    try (var zip = new ZipInputStream(Files.newInputStream(file))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path target = folder.resolve(entry.getName());
        Files.createDirectories(target.getParent());
        Files.write(target, zip.readAllBytes());
      }
    }
  }
}
