package fr.prevenance.server.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.prevenance.packs.Practice;
import fr.prevenance.packs.PracticeWriter;
import fr.prevenance.packs.ZippedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The folder of a sheet as one file, to be carried to another installation. */
public final class SheetZip {
  private static final int MOST_ENTRIES = 60;
  private static final int MOST_BYTES = 256 * 1024;
  private static final int MOST_OF_ALL = 1024 * 1024;

  /** What other programs add of their own. */
  private static final Pattern ADDED =
      Pattern.compile("__MACOSX/.*|(?:.*/)?\\.DS_Store|(?:.*/)?Thumbs\\.db|(?:.*/)?desktop\\.ini");

  private static final Pattern NAME =
      Pattern.compile(
          "(?:(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)/)?"
              + "(?<file>fiche\\.yaml|retours/[a-z0-9]+(?:-[a-z0-9]+)*\\.yaml)");

  /** The file does not say when it was written: the same sheet makes the same file. */
  private static final LocalDateTime NO_DAY = LocalDateTime.of(1980, 1, 1, 0, 0);

  private SheetZip() {}

  /** The file cannot be read as the folder of a sheet; the message says why and what to do. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * @param slug name of the folder; empty where the files stood in none
   * @param files texts by name in the folder
   */
  record Folder(String slug, SortedMap<String, String> files) {}

  public static byte[] write(Practice practice) {
    return ZippedFolder.of(practice.slug(), PracticeWriter.files(practice), NO_DAY);
  }

  static Folder read(byte[] file) throws Refused {
    try {
      // With its table of contents, which a file that was cut has lost.
      Path kept = Files.createTempFile("fiche", ".zip");
      try {
        Files.write(kept, file);
        return read(kept);
      } finally {
        Files.delete(kept);
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new Refused(
          "Ce fichier n’est pas un dossier compressé (.zip), ou il a été coupé ou abîmé en chemin."
              + " Demandez qu’on vous l’envoie à nouveau.");
    }
  }

  private static Folder read(Path file) throws IOException, Refused {
    try (ZipFile zip = new ZipFile(file.toFile(), UTF_8)) {
      List<? extends ZipEntry> entries = entries(zip);
      SortedMap<String, String> files = new TreeMap<>();
      String slug = null;
      int total = 0;
      for (ZipEntry entry : entries) {
        Matcher name = name(entry);
        String folder = name.group("slug") == null ? "" : name.group("slug");
        if (slug != null && !slug.equals(folder)) {
          throw new Refused(
              "Ce fichier contient plusieurs dossiers. Envoyez les fiches une par une.");
        }
        slug = folder;
        byte[] content = content(zip, entry);
        total += content.length;
        if (total > MOST_OF_ALL) {
          throw tooBig();
        }
        if (files.put(name.group("file"), text(content, entry)) != null) {
          throw new Refused("« %s » est deux fois dans ce fichier.".formatted(entry.getName()));
        }
      }
      if (slug == null || !files.containsKey("fiche.yaml")) {
        throw new Refused("Ce fichier ne contient pas de « fiche.yaml ».");
      }
      return new Folder(slug, files);
    }
  }

  private static List<? extends ZipEntry> entries(ZipFile zip) throws Refused {
    if (zip.size() > MOST_ENTRIES) {
      throw new Refused(
          "Ce fichier contient %d éléments : une fiche en a moins de %d."
              .formatted(zip.size(), MOST_ENTRIES));
    }
    return Collections.list(zip.entries()).stream()
        .filter(entry -> !entry.isDirectory() && !ADDED.matcher(entry.getName()).matches())
        .toList();
  }

  /** Nothing is ever written under that name: it only says which file of a sheet it is. */
  private static Matcher name(ZipEntry entry) throws Refused {
    Matcher name = NAME.matcher(entry.getName());
    if (!name.matches()) {
      String shown = entry.getName().replaceAll("\\p{Cntrl}", "?");
      throw new Refused(
          "« %s » n’a pas sa place dans une fiche. Un dossier contient fiche.yaml, et des retours dans retours/."
              .formatted(shown.substring(0, Math.min(80, shown.length()))));
    }
    return name;
  }

  /** What an entry says of its size is not believed. */
  private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException, Refused {
    try (InputStream input = zip.getInputStream(entry)) {
      byte[] content = input.readNBytes(MOST_BYTES + 1);
      if (content.length > MOST_BYTES) {
        throw tooBig();
      }
      return content;
    }
  }

  private static Refused tooBig() {
    return new Refused("Ce fichier est bien trop gros pour une fiche.");
  }

  private static String text(byte[] content, ZipEntry entry) throws Refused {
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString().replace("\r\n", "\n");
    } catch (CharacterCodingException other) {
      throw new Refused(
          "« %s » n’est pas en UTF-8. Enregistrez-le en UTF-8, puis compressez à nouveau le dossier."
              .formatted(entry.getName()));
    }
  }
}
