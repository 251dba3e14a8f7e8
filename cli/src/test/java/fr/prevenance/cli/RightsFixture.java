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
    try (Stream<Path> paths = Files.walk(OURS.resolve(name))) {
      for (Path path : paths.toList()) {
        Files.copy(path, folder.resolve(OURS.relativize(path).toString()));
      }
    }
  }

  void replace(String file, String what, String by) throws IOException {
    Path path = folder.resolve(file);
    Files.writeString(path, Files.readString(path).replaceFirst(what, by));
  }
}
