package fr.prevenance.cli.population;

import fr.prevenance.cli.ProgressBar;
import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.Today;
import fr.prevenance.cli.UserCache;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.dataset.Dataset;
import fr.prevenance.population.dataset.DatasetDescription;
import fr.prevenance.population.dataset.DatasetException;
import fr.prevenance.population.dataset.DatasetFact;
import fr.prevenance.population.dataset.DatasetFile;
import fr.prevenance.population.dataset.DatasetRequest;
import fr.prevenance.population.duckdb.LocalStudy;
import fr.prevenance.population.duckdb.Population;
import fr.prevenance.population.duckdb.Resources;
import fr.prevenance.population.duckdb.StudyFolder;
import fr.prevenance.population.duckdb.StudyWork;
import fr.prevenance.population.study.Reform;
import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyRefused;
import fr.prevenance.population.study.StudyTables;
import fr.prevenance.population.study.StudyTally;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code study}: what a change of rules would do. */
@Command(
    name = "study",
    description = {
      "Ce que changerait une réforme : gagnants, perdants, coût, par droit et par département, et"
          + " qui a un droit sans l'autre.",
      "Sur une population fictive, ou sur les données de l'organisme lui-même. Le dossier --out"
          + " reçoit effets.csv, montants.csv, croisements.csv, secret.csv et etude.json : des nombres,"
          + " personne. Interrompue, l'étude reprend où elle en était, par la même commande.",
      "Voir docs/guide/etudier.md."
    },
    customSynopsis = {
      "prevenance study --population DIR --rights DROIT[,DROIT...]|all --out DIR [--date D]",
      "                 (--set 'DROIT: RÈGLE = EXPRESSION')... [--reform DIR] [--by DONNÉE]",
      "                 [--packs DIR[,DIR...]] [--threads N] [--memory MO] [--json]"
    },
    mixinStandardHelpOptions = true)
public final class StudyCommand implements Callable<Integer> {
  private static final String COMMUNE = "logement . commune";

  @Spec private CommandSpec spec;
  @Mixin private PackSource source;
  @Mixin private PopulationOptions about;
  @Mixin private DatasetReading reading;
  @Mixin private ReformOptions reform;

  @Option(
      names = "--rights",
      split = ",",
      required = true,
      paramLabel = "DROIT",
      description = "droits à étudier, changés ou non, ou all : tous ceux que sert le traitement")
  private List<String> rights = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "dossier des résultats, neuf, vide, ou celui de la même étude interrompue")
  private Path out = Path.of("");

  @Option(
      names = "--by",
      paramLabel = "DONNÉE",
      description =
          "nom entier de la donnée qui dit la commune ou le département (par défaut : "
              + COMMUNE
              + ", si elle est livrée)")
  private @Nullable String by;

  @Option(names = "--json", description = "ce qui a été demandé et les effets, en un objet JSON")
  private boolean json;

  private @Nullable Study study;

  @Override
  public Integer call() throws IOException {
    return reading.read(
        this::opened,
        1,
        about.threads(),
        spec.commandLine().getErr(),
        (opened, resources, bar) -> {
          StudyTables tables = studied(Objects.requireNonNull(study), opened, resources, bar);
          bar.close();
          print(tables, opened);
          return 0;
        });
  }

  private Dataset opened() throws DatasetException {
    LocalDate day = about.day();
    List<RightPack> packs = source.all();
    DatasetDescription description = DatasetFile.read(about.population(), source.dictionary(packs));
    List<RightPack> before = new SoughtRights(source, rights).in(packs, description, day);
    List<Reform> reforms = reform.of(before, source, day);
    Optional<String> place = place(description);
    DatasetRequest request =
        DatasetRequest.toStudy(
            description,
            Today.inParis(),
            day,
            reforms.stream().flatMap(one -> Stream.of(one.before(), one.after())).toList(),
            place.map(Set::of).orElse(Set.of()));
    Dataset dataset = DatasetReading.granted(description, request);
    try {
      study = new Study(dataset, reforms, place);
    } catch (StudyRefused refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    }
    return dataset;
  }

  private Optional<String> place(DatasetDescription description) {
    Set<String> delivered =
        description.facts().stream().map(DatasetFact::name).collect(Collectors.toSet());
    return by == null ? Optional.of(COMMUNE).filter(delivered::contains) : Optional.of(by);
  }

  private StudyTables studied(Study asked, Population opened, Resources resources, ProgressBar bar)
      throws DatasetException {
    try (StudyFolder folder = StudyFolder.claim(out)) {
      int persons = PopulationOptions.PERSONS;
      Path works = UserCache.folder().resolve("etudes");
      StudyWork work = StudyWork.begin(works, folder, asked, persons);
      StudyTally tally = new LocalStudy(opened, asked, resources, persons).run(work, bar);
      bar.at("Secret des petits nombres", 0);
      StudyTables tables = StudyTables.of(asked, tally);
      folder.write(tables, told(opened));
      work.delete();
      return tables;
    } catch (StudyRefused refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    } catch (IOException failure) {
      throw Refusal.environment(
          "Le dossier « %s » ne peut pas être écrit (%s). Vérifiez ses droits et la place libre."
              .formatted(out, failure.getClass().getSimpleName()));
    }
  }

  private StudyAbout told(Population opened) throws IOException {
    return StudyAbout.of(Objects.requireNonNull(study), reform, opened.rows());
  }

  private void print(StudyTables tables, Population opened) throws IOException {
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(JsonMapper.shared().writeValueAsString(told(opened).with(tables)));
    } else {
      new StudyText(to, Objects.requireNonNull(study)).print(tables);
      to.println("Résultats dans « %s ».".formatted(out));
    }
  }
}
