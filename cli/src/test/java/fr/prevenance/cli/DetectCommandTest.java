package fr.prevenance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DetectCommandTest {
  private static final String YAML =
      """
      titre: Familles de Clairbourg
      détention: propre
      origine: fictive
      traitement:
        responsable: Commune de Clairbourg
        finalité: informer
        droits: [allocations-familiales]
        base publiée: Données fictives
      reçu: 15/10/2025
      expire: 31/12/2999
      date de référence: 01/10/2025
      format: csv
      exclusions: oui
      personnes:
        faits:
          - {nom: personne . date de naissance, source: CNAF, certifiée: oui}
          - {nom: personne . mois en France sur douze, source: CNAF, certifiée: oui}
          - {nom: personne . séjour régulier, source: CNAF, certifiée: oui}
      groupes:
        famille:
          faits:
            - {nom: famille . territoire, source: CNAF, certifiée: oui}
      """;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  @TempDir private Path folder;

  @BeforeEach
  void deliver() throws IOException {
    write("dataset.yaml", YAML);
    StringBuilder persons =
        new StringBuilder("id,grappe,date_de_naissance,mois_en_france_sur_douze,sejour_regulier\n");
    StringBuilder families = new StringBuilder("id,grappe,territoire\n");
    StringBuilder members = new StringBuilder("grappe,personne,groupe,role,rang,part,principal\n");
    for (int family = 1; family <= 3; family++) {
      families.append("%1$d,%1$d,métropole\n".formatted(family));
      persons.append("%d0,%d,1985-01-31,12,oui\n".formatted(family, family));
      members.append("%1$d,%1$d0,%1$d,parent,1,1,oui\n".formatted(family));
      for (int child = 1; child <= family; child++) {
        persons.append("%d%d,%d,2016-02-28,12,oui\n".formatted(family, child, family));
        members.append("%1$d,%1$d%2$d,%1$d,enfant,2,1,oui\n".formatted(family, child));
      }
    }
    write("personnes/a.csv", persons.toString());
    write("famille/a.csv", families.toString());
    write("appartenances/famille/a.csv", members.toString());
    write("exclusions/a.csv", "entite,id,droit,motif\nfamille,3,,opposition\n");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("données").resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }

  private CommandRun detect(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "detect",
                "--population",
                folder.resolve("données").toString(),
                "--date",
                "2025-10-15",
                "--out",
                folder.resolve("résultats").toString()));
    arguments.addAll(List.of(options));
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  @Test
  void the_rights_that_the_processing_serves_are_counted_in_json() {
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--json");

    assertThat(run.err()).isEmpty();
    JsonNode count = JsonMapper.shared().readTree(run.out()).at("/allocations-familiales");
    assertThat(count.at("/probable").intValue() + count.at("/certain").intValue()).isEqualTo(1);
    assertThat(count.at("/notEligible").intValue()).isEqualTo(1);
    assertThat(count.at("/excluded/opposition").intValue()).isEqualTo(1);
    assertThat(folder.resolve("résultats/compteurs.json")).isNotEmptyFile();
    assertThat(folder.resolve("résultats/eligibles/part-00000.parquet")).isNotEmptyFile();
  }

  @Test
  void people_read_who_was_found_and_where() {
    CommandRun run = detect("--rights", "allocations-familiales", "--purpose", "informer");

    assertThat(run.out())
        .contains("allocations-familiales (", "pas de droit : 1", "laissés de côté : opposition 1")
        .contains("Résultats dans « ");
  }

  @Test
  void data_obtained_to_inform_do_not_serve_to_award() {
    CommandRun run = detect("--rights", "all", "--purpose", "attribuer");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("finalité-différente");
    assertThat(folder.resolve("résultats")).doesNotExist();
  }

  @Test
  void a_right_outside_the_processing_is_refused() {
    CommandRun run = detect("--rights", "rsa", "--purpose", "informer");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("droit-hors-traitement");
  }

  @Test
  void a_purpose_that_does_not_exist_is_a_wrong_word() {
    CommandRun run = detect("--rights", "all", "--purpose", "contrôler");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("« informer » ou « attribuer »");
  }

  @Test
  void an_engine_that_does_not_exist_is_a_wrong_word() {
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--engine", "nuage");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Moteur inconnu");
  }

  @Test
  void no_thread_at_all_is_a_wrong_number() {
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--threads", "0");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--threads attend au moins 1");
  }

  @Test
  void a_detection_goes_on_from_another() throws IOException {
    detect("--rights", "all", "--purpose", "informer");
    Path before = folder.resolve("résultats avant");
    Files.move(folder.resolve("résultats"), before);
    Path population = folder.resolve("données avant");
    Files.move(folder.resolve("données"), population);
    deliver();
    write("exclusions/a.csv", "entite,id,droit,motif\nfamille,2,,opposition\n");

    CommandRun run =
        detect(
            "--rights",
            "all",
            "--purpose",
            "informer",
            "--since",
            before.toString(),
            "--since-population",
            population.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("pas de droit : 1", "laissés de côté : opposition 1");
    assertThat(run.status()).isZero();
  }

  @Test
  void a_detection_to_go_on_from_comes_with_its_data() {
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--since", "ailleurs");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--since-population");
  }

  @Test
  void spark_that_was_not_built_is_said_with_how_to_build_it() {
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--engine", "spark");

    assertThat(run.status()).isEqualTo(3);
    assertThat(run.err())
        .contains("Le moteur Spark n'est pas construit")
        .contains("-pl population-spark -am package");
  }

  @Test
  void a_folder_of_other_things_is_refused() throws IOException {
    Files.createDirectories(folder.resolve("résultats"));
    Files.writeString(folder.resolve("résultats/lettre.txt"), "précieux");

    CommandRun run = detect("--rights", "all", "--purpose", "informer");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("n'est pas vide");
  }

  @Test
  void real_data_of_another_administration_go_through_sealed_from_end_to_end() throws IOException {
    write(
        "dataset.yaml",
        YAML.replace("détention: propre", "détention: échangée")
            .replace("origine: fictive", "origine: réelle")
            .replace("reçu: 15/10/2025", "reçu: " + DAY.format(Today.inParis()))
            .replace("31/12/2999", DAY.format(Today.inParis().plusMonths(6))));
    assertThat(detect("--rights", "all", "--purpose", "informer").err()).contains("scellés");

    String key = folder.resolve("cle").toString();
    assertThat(CommandRun.of("population", "key", key).status()).isZero();
    Path plain = folder.resolve("en clair");
    Files.move(folder.resolve("données"), plain);
    assertThat(population("seal", plain, key, "données").status()).isZero();
    CommandRun run = detect("--rights", "all", "--purpose", "informer", "--key", key);

    assertThat(run.out()).contains("droit certain : 1");
    assertThat(folder.resolve("résultats/eligibles/part-00000.parquet")).doesNotExist();
    Path results = folder.resolve("résultats");
    assertThat(population("unseal", results, key, "ouverts").status()).isZero();
    assertThat(folder.resolve("ouverts/eligibles/part-00000.parquet")).exists();
  }

  private CommandRun population(String command, Path from, String key, String to) {
    return CommandRun.of(
        "population",
        command,
        from.toString(),
        "--key",
        key,
        "--out",
        folder.resolve(to).toString());
  }
}
