package fr.prevenance.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The packs of a folder, or those packaged with the product. */
public final class RightPacks {
  /** Stands for the packaged rights among folders. */
  public static final String BUNDLED = "livrés";

  private static final String FOLDER = "droits";

  private static List<RightPack> known = List.of();

  private RightPacks() {}

  /**
   * The packs of several folders together, by slug; {@value #BUNDLED} stands for those packaged.
   *
   * @throws PackException with the faults of all of them, versions in force on the same day and
   *     facts that two rights define otherwise included
   */
  public static List<RightPack> from(List<String> sources) throws PackException {
    List<RightPack> packs = new ArrayList<>();
    List<PackIssue> issues = new ArrayList<>();
    for (String source : sources) {
      try {
        packs.addAll(source.equals(BUNDLED) ? bundled() : folder(source));
      } catch (PackException e) {
        issues.addAll(e.issues());
      }
    }
    issues.addAll(Versions.overlaps(packs));
    issues.addAll(FactAgreement.check(packs));
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    return packs.stream()
        .sorted(Comparator.comparing(RightPack::slug).thenComparing(RightPack::inForceFrom))
        .toList();
  }

  /**
   * Refuses packs that define a fact otherwise than each other, versions of one right included.
   *
   * @throws PackException with each such fact
   */
  public static void requireAgreement(List<RightPack> packs) throws PackException {
    List<PackIssue> issues = FactAgreement.check(packs);
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
  }

  private static List<RightPack> folder(String source) throws PackException {
    Path folder = Path.of(source);
    if (!Files.isDirectory(folder) || folders(folder).isEmpty()) {
      throw new PackException(
          List.of(
              new PackIssue(
                  "droits-absents",
                  source,
                  1,
                  "Le dossier « " + source + " » n'existe pas, ou ne contient aucun droit.",
                  "Chaque droit est un sous-dossier avec un fichier droit.yaml.")));
    }
    return in(folder);
  }

  /**
   * The packs packaged by the module {@code rights}, by slug.
   *
   * @throws PackException with the faults of all of them
   */
  public static synchronized List<RightPack> bundled() throws PackException {
    // What is packaged does not change while the program runs.
    if (known.isEmpty()) {
      known = bundled(RightPacks.class.getClassLoader());
    }
    return known;
  }

  /**
   * The packs in the class-path folder {@code droits/} of a loader, be it a directory or a jar.
   *
   * @throws PackException with the faults of all of them, or when there is no such folder
   */
  public static List<RightPack> bundled(ClassLoader loader) throws PackException {
    PackagedFolder packaged = new PackagedFolder(FOLDER, FileSchema.DICTIONARY.fileName());
    return packaged
        .read(loader, RightPacks::in)
        .orElseThrow(() ->
            new PackException(
                List.of(
                    new PackIssue(
                        "droits-absents",
                        FOLDER,
                        1,
                        "Aucun droit n'est livré avec ce programme.",
                        "Ajoutez le module « rights », ou donnez le dossier de vos droits."))));
  }

  /**
   * What the names of facts mean in the packs of several folders, and in the dictionaries beside
   * them; {@value #BUNDLED} stands for those packaged.
   *
   * @throws PackException with the faults of all of them
   */
  public static FactDictionary dictionary(List<String> sources) throws PackException {
    return dictionary(sources, from(sources));
  }

  /**
   * As {@link #dictionary(List)}, for whoever has read the rights of those sources already.
   *
   * @param packs all of them
   */
  public static FactDictionary dictionary(List<String> sources, List<RightPack> packs) {
    List<FactDictionary> dictionaries = new ArrayList<>();
    for (String source : sources) {
      // The faults of a dictionary are told with those of its packs.
      Optional<FactDictionary> beside =
          source.equals(BUNDLED)
              ? bundledDictionary()
              : FactDictionary.of(Path.of(source), _ -> {});
      beside.ifPresent(dictionaries::add);
    }
    return FactDictionary.of(dictionaries, packs);
  }

  private static Optional<FactDictionary> bundledDictionary() {
    String name = FOLDER + "/" + FileSchema.DICTIONARY.fileName();
    try (InputStream input = RightPacks.class.getClassLoader().getResourceAsStream(name)) {
      return input == null
          ? Optional.empty()
          : FactDictionary.parse(new String(input.readAllBytes(), UTF_8), _ -> {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads every pack of a folder, by slug.
   *
   * @throws PackException with the faults of all of them, and of what they say together
   */
  public static List<RightPack> in(Path folder) throws PackException {
    List<RightPack> packs = new ArrayList<>();
    List<PackIssue> issues = new ArrayList<>();
    Optional<FactDictionary> shared = FactDictionary.of(folder, issues::add);
    // All cores: at a start nothing else is done meanwhile.
    for (Read read : folders(folder).parallelStream().map(pack -> Read.of(pack, shared)).toList()) {
      read.pack().ifPresent(packs::add);
      issues.addAll(read.issues());
    }
    issues.addAll(Versions.overlaps(packs));
    issues.addAll(FactAgreement.check(packs));
    if (!issues.isEmpty()) {
      throw new PackException(issues);
    }
    return List.copyOf(packs);
  }

  private record Read(Optional<RightPack> pack, List<PackIssue> issues) {
    static Read of(Path folder, Optional<FactDictionary> dictionary) {
      try {
        return new Read(Optional.of(PackReader.read(folder, dictionary)), List.of());
      } catch (PackException e) {
        return new Read(Optional.empty(), e.issues());
      }
    }
  }

  /** The folders that hold a {@code droit.yaml}, by name. */
  public static List<Path> folders(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children
          .filter(child -> Files.isRegularFile(child.resolve(FileSchema.LAW.fileName())))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
