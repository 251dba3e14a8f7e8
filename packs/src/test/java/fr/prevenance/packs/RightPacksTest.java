package fr.prevenance.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RightPacksTest {

  @Test
  void packs_are_read_from_a_class_path_directory() throws PackException {
    assertThat(RightPacks.bundled()).extracting(RightPack::slug).containsExactly("aide-fictive");
  }

  @Test
  void packs_are_read_from_a_jar_whose_path_has_blanks_and_accents(@TempDir Path directory)
      throws IOException, PackException {
    Path jar = jar(Files.createDirectory(directory.resolve("un dossier accentué")));
    try (URLClassLoader loader = loader(jar)) {
      assertThat(RightPacks.bundled(loader))
          .extracting(RightPack::slug)
          .containsExactly("aide-fictive");
    }
  }

  @Test
  void a_class_path_without_packs_says_so() throws IOException {
    try (URLClassLoader loader = loader()) {
      assertThatExceptionOfType(PackException.class)
          .isThrownBy(() -> RightPacks.bundled(loader))
          .satisfies(
              e -> assertThat(e.issues()).extracting(PackIssue::code).contains("droits-absents"));
    }
  }

  @Test
  void faults_of_all_packs_are_reported_together(@TempDir Path directory) throws IOException {
    FictionalPack pack = FictionalPack.in(directory);
    pack.without("cas.yaml");
    Path other = Files.createDirectory(directory.resolve("autre"));
    Files.copy(pack.folder().resolve("droit.yaml"), other.resolve("droit.yaml"));
    assertThatExceptionOfType(PackException.class)
        .isThrownBy(() -> RightPacks.in(directory))
        .satisfies(e ->
            assertThat(e.issues())
                .extracting(PackIssue::file)
                .contains("aide-fictive/cas.yaml", "autre/cas.yaml"));
  }

  private static URLClassLoader loader(Path... jars) throws IOException {
    URL[] urls = new URL[jars.length];
    for (int i = 0; i < jars.length; i++) {
      urls[i] = jars[i].toUri().toURL();
    }
    return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
  }

  private static Path jar(Path directory) throws IOException {
    Path jar = directory.resolve("droits.jar");
    try (OutputStream output = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(output);
        Stream<Path> files = Files.walk(FictionalPack.source())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = FictionalPack.source().relativize(file).toString();
        entries.putNextEntry(new JarEntry("droits/" + name));
        Files.copy(file, entries);
      }
    }
    return jar;
  }
}
