package fr.prevenance.cli.demo;

import fr.prevenance.cli.Refusal;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Properties;

/**
 * What a demonstration folder was made with, so that a second start finds the same world.
 *
 * @param mailPort port of the mail catcher, kept so that what a killed server sent can be asked for
 */
record DemoMemory(
    int people, long seed, LocalDate date, int mailPort, int mailboxPort, int identityPort) {

  static boolean exists(DemoFolder folder) {
    return Files.exists(folder.memory());
  }

  static DemoMemory read(DemoFolder folder) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.memory())) {
      properties.load(reader);
    }
    return new DemoMemory(
        Integer.parseInt(properties.getProperty("people")),
        Long.parseLong(properties.getProperty("seed")),
        LocalDate.parse(properties.getProperty("date")),
        Integer.parseInt(properties.getProperty("mailPort")),
        Integer.parseInt(properties.getProperty("mailboxPort")),
        Integer.parseInt(properties.getProperty("identityPort")));
  }

  /** Written whole or not at all: its presence says that the territory is complete. */
  void write(DemoFolder folder) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("people", Integer.toString(people));
    properties.setProperty("seed", Long.toString(seed));
    properties.setProperty("date", date.toString());
    properties.setProperty("mailPort", Integer.toString(mailPort));
    properties.setProperty("mailboxPort", Integer.toString(mailboxPort));
    properties.setProperty("identityPort", Integer.toString(identityPort));
    Path draft = folder.root().resolve("demonstration.properties.tmp");
    try (Writer writer = Files.newBufferedWriter(draft)) {
      properties.store(writer, "Prévenance, démonstration");
    }
    Files.move(
        draft,
        folder.memory(),
        java.nio.file.StandardCopyOption.ATOMIC_MOVE,
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  /** A folder holds one world; asking it for another is refused. */
  void mustBe(DemoOptions options) {
    if (people != options.people() || seed != options.seed() || !date.equals(options.date())) {
      throw Refusal.input(
          """
          Le dossier « %s » contient déjà une autre démonstration :
            --people %d --seed %d --date %s
          Relancez avec ces options, ou donnez un autre dossier avec --data, ou supprimez celui-ci.\
          """
              .formatted(options.data(), people, seed, date));
    }
  }
}
