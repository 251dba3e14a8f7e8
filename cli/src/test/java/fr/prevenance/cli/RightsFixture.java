package fr.prevenance.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A private copy of the project's rights, to be damaged. */
record RightsFixture(Path folder) {
  private static final Path OURS = Path.of("../rights");

  static RightsFixture copiedTo(Path folder) throws IOException {
    copy("faits.yaml", folder);
    copy("cheque-energie", folder);
    copy("repas-crous-1-euro", folder);
    return new RightsFixture(folder);
  }

  private static void copy(String name, Path folder) throws IOException {
    copy(name, folder, name);
  }

  private static void copy(String name, Path folder, String as) throws IOException {
    Path source = OURS.resolve(name);
    try (Stream<Path> paths = Files.walk(source)) {
      for (Path path : paths.toList()) {
        Files.copy(path, folder.resolve(as).resolve(source.relativize(path).toString()));
      }
    }
  }

  /** Ends a right on a day; what is written anew from the next one says the same. */
  RightsFixture withSecondVersion(String slug, String lastDay, String nextDay) throws IOException {
    String second = slug + "@2";
    copy(slug, folder, second);
    replace(
        slug + "/droit.yaml", "en vigueur: \\{(.*)}", "en vigueur: {$1, jusqu'à: " + lastDay + "}");
    replace(second + "/droit.yaml", "en vigueur: .*", "en vigueur: {depuis: " + nextDay + "}");
    return this;
  }

  void replace(String file, String what, String by) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replaceFirst(what, by));
  }
}
