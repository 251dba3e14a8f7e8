package fr.prevenance.cli.rights;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.Today;
import fr.prevenance.packs.NewPack;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.RightIdea;
import fr.prevenance.packs.TextFile;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rights new}: the folder of a new right, to be made one's own. */
@Command(
    name = "new",
    description = {
      "Le dossier d'un nouveau droit, sur le modèle d'une aide selon le quotient familial.",
      "Voir docs/guide/ajouter-un-droit.md."
    },
    mixinStandardHelpOptions = true)
final class NewRight implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SLUG", description = "nom du dossier, tel que tarif-cantine")
  private String slug = "";

  @Option(
      names = "--title",
      paramLabel = "TITRE",
      description = "nom du droit pour les personnes (par défaut : tiré du nom du dossier)")
  private @Nullable String title;

  @Option(
      names = "--idea",
      paramLabel = "FICHIER",
      description = {
        "piste.yaml, tel que la console l'enregistre : ce que l'on sait déjà du droit",
        "(titre, autorité, textes, déclencheurs, données). --title l'emporte."
      })
  private @Nullable Path idea;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "premier jour en vigueur, AAAA-MM-JJ (par défaut : le 1er janvier)")
  private @Nullable LocalDate from;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "où créer le dossier (par défaut : ici)")
  private Path out = Path.of("");

  @Override
  public Integer call() {
    if (!NewPack.isFolderName(slug)) {
      throw Refusal.input(
          "« %s » n'est pas un nom de dossier de droit : minuscules sans accent, chiffres et tirets, comme tarif-cantine."
              .formatted(slug));
    }
    Path folder = out.resolve(slug);
    RightIdea known = idea();
    try {
      new NewPack(known, day(), from == null).write(folder);
    } catch (FileAlreadyExistsException exists) {
      throw Refusal.input(
          "« %s » existe déjà. Choisissez un autre nom, ou supprimez-le.".formatted(folder));
    }
    PrintWriter printer = spec.commandLine().getOut();
    printer.printf("Le droit « %s » est dans %s.%n", known.title(), folder);
    printer.println("Ce qui porte « À ÉCRIRE » est à remplir. À tout moment :");
    printer.printf("  ./prevenance rights lint %s%n", folder);
    printer.printf("  ./prevenance rights test %s --packs %s%n", slug, out);
    return 0;
  }

  private RightIdea idea() {
    RightIdea known = idea == null ? RightIdea.of(titleOfFolder()) : read(idea);
    return title == null ? known : known.named(title);
  }

  private static RightIdea read(Path file) {
    List<PackIssue> issues = new ArrayList<>();
    String label = file.toString();
    return TextFile.read(file, label, issues::add)
        .flatMap(text -> RightIdea.read(label, text, issues::add))
        .orElseThrow(() -> Refusal.input(IssueReport.text(issues, Path.of(""))));
  }

  private String titleOfFolder() {
    return slug.substring(0, 1).toUpperCase(Locale.FRENCH) + slug.substring(1).replace('-', ' ');
  }

  private LocalDate day() {
    return Optional.ofNullable(from).orElseGet(() -> Today.inParis().withDayOfYear(1));
  }
}
