package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.population.duckdb.FileKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
  private static final List<String> DATA = List.of(".parquet", ".csv");

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
      return DATA.stream().anyMatch(place::endsWith);
    }

    @Override
    Path turn(FileKey key, Path file, String place, Path out) throws IOException {
      Path sealed = out.resolve(place + FileKey.ENDING);
      key.seal(file, sealed, place);
      return sealed;
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
    Path turn(FileKey key, Path file, String place, Path out) throws IOException {
      String plain = place.substring(0, place.length() - FileKey.ENDING.length());
      try {
        key.open(file, out.resolve(plain), plain);
      } catch (FileKey.SealBroken broken) {
        throw Refusal.input(
            "« %s » ne s'ouvre pas avec cette clé : il a été scellé par une autre, déplacé, renommé, modifié ou coupé. Les fichiers déjà ouverts restent dans « %s »."
                .formatted(place, out));
      }
      return out.resolve(plain);
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
  abstract Path turn(FileKey key, Path file, String place, Path out) throws IOException;

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
    Files.createDirectories(out);
    if (out.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
    }
  }
}
