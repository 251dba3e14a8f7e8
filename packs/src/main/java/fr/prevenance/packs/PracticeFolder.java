package fr.prevenance.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of one sheet. */
record PracticeFolder(Path path) {
  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The folders that hold a {@code fiche.yaml}, by name. */
  static List<PracticeFolder> in(Path folder) {
    return list(folder, child -> Files.isRegularFile(child.resolve(PracticeFile.NAME)))
        .map(PracticeFolder::new)
        .toList();
  }

  private static Stream<Path> list(Path folder, Predicate<Path> kept) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(kept).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String slug() {
    return name(path.toAbsolutePath().normalize());
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName()).replace("/", "");
  }

  Optional<Practice> read(Collection<Commitment> commitments, List<PackIssue> issues) {
    if (!SLUG.matcher(slug()).matches()) {
      issues.add(
          new PackIssue(
              "nom-de-dossier",
              slug() + "/" + PracticeFile.NAME,
              1,
              "Le nom du dossier a autre chose que des minuscules sans accent, des chiffres et des"
                  + " tirets.",
              "Renommez-le, par exemple 01-canaux-connus."));
    }
    TreeMap<String, String> files = new TreeMap<>();
    text(PracticeFile.NAME, issues).ifPresent(text -> files.put(PracticeFile.NAME, text));
    for (String name : feedback()) {
      text(name, issues).ifPresent(text -> files.put(name, text));
    }
    try {
      return files.containsKey(PracticeFile.NAME)
          ? Optional.of(PracticeReader.read(slug(), files, commitments))
          : Optional.empty();
    } catch (PackException refused) {
      issues.addAll(refused.issues());
      return Optional.empty();
    }
  }

  /** Every fault of the sheet alone; its commitments may stand beside its folder. */
  List<PackIssue> lint(Collection<Commitment> known) {
    List<PackIssue> issues = new ArrayList<>();
    Path beside = Optional.ofNullable(path.toAbsolutePath().normalize().getParent()).orElseThrow();
    List<Commitment> commitments = new ArrayList<>(CommitmentsFile.read(beside, issues::add));
    commitments.addAll(known);
    read(commitments, issues);
    return issues;
  }

  private Optional<String> text(String name, List<PackIssue> issues) {
    return TextFile.read(path.resolve(name), slug() + "/" + name, issues::add);
  }

  private List<String> feedback() {
    Path folder = path.resolve(FeedbackFile.FOLDER);
    return Files.isDirectory(folder)
        ? list(folder, file -> name(file).endsWith(FeedbackFile.EXTENSION))
            .map(file -> FeedbackFile.FOLDER + name(file))
            .toList()
        : List.of();
  }
}
