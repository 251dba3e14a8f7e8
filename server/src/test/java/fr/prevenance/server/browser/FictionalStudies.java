package fr.prevenance.server.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * A study as the command wrote it, of 200,000 invented people, in the folders of two bodies: {@code
 * study --population france --date 2025-10-15 --rights
 * rsa,complementaire-sante-solidaire,prime-activite --set 'rsa: rsa . base = 711.17 €/mois'}.
 */
public final class FictionalStudies {
  public static final String NAME = "hausse-du-rsa";

  private static final List<String> FILES =
      List.of("effets.csv", "montants.csv", "croisements.csv", "secret.csv", "etude.json");

  private FictionalStudies() {}

  /** One of each body; of the first also one whose files were cut, and one that is not over. */
  static Path write(Path folder) throws IOException {
    copy(folder.resolve("energie").resolve(NAME));
    copy(folder.resolve("pensions").resolve("des-pensions"));
    Path cut = folder.resolve("energie").resolve("étude coupée");
    copy(cut);
    Path effects = cut.resolve("effets.csv");
    Files.writeString(effects, Files.readString(effects).substring(0, 2_000));
    Path begun = Files.createDirectories(folder.resolve("energie").resolve("étude commencée"));
    Files.writeString(begun.resolve(".verrou"), "");
    return folder;
  }

  /** The files of the study in a new folder. */
  public static void copy(Path study) throws IOException {
    Files.createDirectories(study);
    for (String file : FILES) {
      try (InputStream written =
          FictionalStudies.class.getResourceAsStream("etudes/" + NAME + "/" + file)) {
        Files.copy(Objects.requireNonNull(written), study.resolve(file));
      }
    }
  }
}
