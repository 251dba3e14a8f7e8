package fr.prevenance.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.prevenance.rules.Value;
import fr.prevenance.server.exchange.Agreement.Role;
import fr.prevenance.server.startup.ConfigurationRefused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BodiesFolderTest {
  @TempDir Path root;

  @Test
  void a_good_configuration_gives_processings_and_their_agreements() throws IOException {
    BodiesFixture.configure(root, "energie", "crous");
    var bodies = read();
    assertThat(bodies.processings())
        .extracting(processing -> processing.id().value())
        .containsExactly("crous-informer", "energie-informer");
    assertThat(bodies.of(new ProcessingId("energie-informer")))
        .extracting(source -> source.agreement().role())
        .containsExactly(Role.PRINCIPAL, Role.COMPLEMENT, Role.DEATHS);
  }

  @Test
  void the_value_of_those_whom_a_list_does_not_name_is_kept_with_the_agreement()
      throws IOException {
    BodiesFixture.configure(root, "energie");
    var complement = read().of(new ProcessingId("energie-informer")).get(1);
    assertThat(complement.agreement().absence())
        .containsExactly(
            Map.entry("logement . contrat d'électricité au nom du foyer", Value.of(false)));
  }

  @Test
  void every_fault_is_told_with_its_line_and_how_to_mend_it() throws IOException {
    BodiesFixture.configure(root, "fautif");
    assertThat(refusal()).isEqualTo(golden("fautif/refus.txt"));
  }

  @Test
  void a_fact_that_no_right_asks_for_is_refused() throws IOException {
    BodiesFixture.configure(root, "necessite");
    assertThat(refusal()).isEqualTo(golden("necessite/refus.txt"));
  }

  @Test
  void two_processings_with_one_identifier_are_refused() throws IOException {
    BodiesFixture.configure(root, "energie");
    Files.createDirectory(root.resolve("jumeau"));
    Files.copy(root.resolve("energie/organisme.yaml"), root.resolve("jumeau/organisme.yaml"));
    assertThat(refusal())
        .isEqualTo(
            "Deux traitements portent l’identifiant « energie-informer ». Donnez-en un différent à chacun.");
  }

  @Test
  void broken_yaml_is_told_with_its_line() throws IOException {
    Files.writeString(
        Files.createDirectory(root.resolve("casse")).resolve("organisme.yaml"),
        "organisme:\n  nom: \"jamais fermé\n");
    assertThat(refusal())
        .startsWith("casse/organisme.yaml, ligne ")
        .endsWith("le YAML est mal formé. Vérifiez les retraits et les guillemets.");
  }

  @Test
  void a_folder_without_body_is_refused() {
    assertThat(refusal()).contains("ne contient aucun organisme");
  }

  private ConfiguredBodies read() {
    return new BodiesFolder(root, BodiesFixture.facts()).read();
  }

  private String refusal() {
    return Objects.requireNonNull(
        catchThrowableOfType(ConfigurationRefused.class, this::read).getMessage());
  }

  /** The expected text; with -Dgolden=write it is rewritten, to be reviewed as a diff. */
  private String golden(String name) throws IOException {
    if (Objects.equals(System.getProperty("golden"), "write")) {
      Files.writeString(
          Path.of("src/test/resources/fr/prevenance/server/exchange", name), refusal() + "\n");
    }
    try (var text = BodiesFolderTest.class.getResourceAsStream(name)) {
      var bytes = Objects.requireNonNull(text, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).strip();
    }
  }
}
