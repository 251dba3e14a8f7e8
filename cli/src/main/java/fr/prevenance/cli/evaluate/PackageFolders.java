package fr.prevenance.cli.evaluate;

import fr.prevenance.rules.RulePackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Packages in folders: where {@code source} says, or in {@code node_modules} of the importing
 * file's folder and of those above, as Node does. Never on the network.
 *
 * <p>Rules may be somebody else's: what they name must lie, links followed, in the folder of the
 * rules or in a {@code node_modules} of a folder above it.
 */
final class PackageFolders implements RulePackages {
  private static final String MODULES = "node_modules";
  private final Path root;

  /**
   * @param rules the file or folder of the rules that import
   */
  PackageFolders(Path rules) {
    Path whole = rules.toAbsolutePath().normalize();
    this.root = Files.isDirectory(whole) ? whole : parent(whole);
  }

  @Override
  public Lookup find(Wanted wanted) {
    try {
      Path folder = parent(Path.of(wanted.file()).toAbsolutePath().normalize());
      List<Path> places =
          wanted.source().isPresent()
              ? List.of(folder.resolve(wanted.source().get()).normalize())
              : installed(folder, wanted.name());
      return find(places);
    } catch (InvalidPathException impossible) {
      return new Absent("en vain : « source » n'est pas un chemin");
    } catch (IOException | UncheckedIOException unreadable) {
      return new Absent("en vain : un de ses fichiers n'est pas lisible");
    }
  }

  private Lookup find(List<Path> places) throws IOException {
    for (Path place : places) {
      if (Files.exists(place)) {
        return isAllowed(place.toRealPath())
            ? PackageFiles.read(place)
            : new Absent("dans « %s », qui sort du dossier des règles".formatted(place));
      }
    }
    return new Absent(lookedFor(places));
  }

  private String lookedFor(List<Path> places) {
    return places.stream()
        .findFirst()
        .map(first ->
            places.size() == 1
                ? "dans « %s »".formatted(first)
                : "dans « %s » et dans les dossiers « %s » au-dessus".formatted(first, MODULES))
        .orElse("nulle part");
  }

  private static List<Path> installed(Path folder, String name) {
    return Stream.iterate(Optional.of(folder), Optional::isPresent, PackageFolders::above)
        .flatMap(Optional::stream)
        .filter(place -> !place.endsWith(MODULES))
        .map(place -> place.resolve(MODULES).resolve(name))
        .toList();
  }

  private boolean isAllowed(Path real) throws IOException {
    Path realRoot = root.toRealPath();
    if (real.startsWith(realRoot)) {
      return true;
    }
    for (var above = above(Optional.of(realRoot)); above.isPresent(); above = above(above)) {
      if (real.startsWith(above.get().resolve(MODULES))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Path> above(Optional<Path> folder) {
    return folder.map(Path::getParent);
  }

  private static Path parent(Path file) {
    return Optional.ofNullable(file.getParent()).orElse(file);
  }
}
