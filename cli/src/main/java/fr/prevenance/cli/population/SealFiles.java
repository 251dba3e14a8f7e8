package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.population.dataset.FileFormat;
import fr.prevenance.population.duckdb.FileKey;
import fr.prevenance.population.duckdb.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code population seal} and {@code unseal}: a folder with its data sealed, or opened. */
abstract class SealFiles implements Callable<Integer> {
  /** {@code population seal}. */
  @Command(
      name = "seal",
      description = {
        "Scelle les fichiers d'un jeu de données : sans la clé, ils ne disent rien.",
        "Les données réelles reçues d'une autre administration ne se lisent que scellées."
      },
      mixinStandardHelpOptions = true)
  static final class Seal extends SealFiles {
    @Override
    boolean isConcerned(String place) {
      return Stream.of(FileFormat.values()).anyMatch(format -> place.endsWith("." + format.word()));
    }

    @Override
    void turn(FileKey key, Path file, String place, Path out) throws IOException {
      key.seal(file, out.resolve(place + FileKey.ENDING), place);
    }
  }

  /** {@code population unseal}. */
  @Command(
      name = "unseal",
      description = {
        "Ouvre les fichiers scellés d'un jeu de données ou d'une détection.",
        "Ce qui est ouvert est en clair : détruisez-le après usage."
      },
      mixinStandardHelpOptions = true)
  static final class Unseal extends SealFiles {
    @Override
    boolean isConcerned(String place) {
      return place.endsWith(FileKey.ENDING);
    }

    @Override
    void turn(FileKey key, Path file, String place, Path out) throws IOException {
      String plain = FileKey.plain(place);
      try {
        key.open(file, out.resolve(plain), plain);
      } catch (FileKey.SealBroken broken) {
        throw Refusal.input(
            "« %s » ne s'ouvre pas avec cette clé : il a été scellé par une autre, déplacé, renommé, modifié ou coupé. Les fichiers déjà ouverts restent dans « %s »."
                .formatted(place, out));
      }
    }
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "le dossier")
  private Path folder = Path.of("");

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FICHIER",
      description = "la clé (population key)")
  private Path key = Path.of("");

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "dossier neuf ou vide, lisible par vous seul")
  private Path out = Path.of("");

  abstract boolean isConcerned(String place);

  /** Writes the other form of a file. */
  abstract void turn(FileKey key, Path file, String place, Path out) throws IOException;

  @Override
  public Integer call() {
    FileKey read = KeyFile.read(key);
    int turned = 0;
    try {
      claim();
      for (Path file : files()) {
        String place = folder.relativize(file).toString().replace('\\', '/');
        Path to = out.resolve(place);
        Files.createDirectories(to.getParent());
        if (isConcerned(place)) {
          turn(read, file, place, out);
          turned++;
        } else if (!String.valueOf(file.getFileName()).startsWith(".")) {
          Files.copy(file, to);
        }
      }
    } catch (IOException failure) {
      throw Refusal.environment(
          "« %s » ne peut pas être lu, ou « %s » écrit : vérifiez les droits et la place, videz ce dernier, puis relancez."
              .formatted(folder, out));
    }
    String files = turned == 1 ? "1 fichier" : turned + " fichiers";
    spec.commandLine().getOut().println("%s dans « %s ».".formatted(files, out));
    return 0;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  private void claim() throws IOException {
    if (Files.isDirectory(out)) {
      try (Stream<Path> children = Files.list(out)) {
        if (children.findAny().isPresent()) {
          throw Refusal.input("« %s » n'est pas vide.".formatted(out));
        }
      }
      return;
    }
    OwnerOnly.makeFolder(out);
  }
}
