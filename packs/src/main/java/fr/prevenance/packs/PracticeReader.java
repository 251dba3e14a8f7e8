package fr.prevenance.packs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads and checks the sheet of one practice from the texts of its files. */
public final class PracticeReader {
  private final String slug;
  private final SortedMap<String, String> files;
  private final List<PackIssue> issues;

  private PracticeReader(String slug, Map<String, String> files, List<PackIssue> issues) {
    this.slug = slug;
    this.files = new TreeMap<>(files);
    this.issues = issues;
  }

  /**
   * Reads a sheet and refuses it with all that is wrong.
   *
   * @param slug name of its folder
   * @param files texts by name in the folder: {@code fiche.yaml}, {@code retours/….yaml}
   * @param commitments those that it may name
   * @throws PackException with every fault found
   */
  public static Practice read(
      String slug, Map<String, String> files, Collection<Commitment> commitments)
      throws PackException {
    List<PackIssue> issues = new ArrayList<>();
    Optional<Practice> practice = new PracticeReader(slug, files, issues).read(commitments);
    if (practice.isEmpty() || !issues.isEmpty()) {
      throw new PackException(issues);
    }
    return practice.get();
  }

  /**
   * What can be read of a sheet that may not be finished: missing texts are empty, missing levels
   * are absent.
   *
   * @param files as {@link PracticeWriter} wrote them
   */
  public static Practice draft(String slug, Map<String, String> files) {
    List<PracticeFeedback> feedback = new PracticeReader(slug, files, new ArrayList<>()).feedback();
    return YamlParser.parse(PracticeFile.NAME, files.getOrDefault(PracticeFile.NAME, ""), _ -> {})
        .map(document -> new PracticeFile(document.top()).practice(slug, feedback))
        .orElseThrow(() -> new IllegalArgumentException("Not a sheet: " + slug));
  }

  /** Every fault of a feedback alone; empty when it is fit for use. */
  public static List<PackIssue> lint(PracticeFeedback feedback) {
    List<PackIssue> issues = new ArrayList<>();
    Map<String, String> files = PracticeWriter.files(feedback);
    new PracticeReader(feedback.slug(), files, issues).feedback();
    return issues;
  }

  private Optional<Practice> read(Collection<Commitment> commitments) {
    List<PracticeFeedback> feedback = feedback();
    Optional<PracticeFile> sheet =
        Optional.ofNullable(files.get(PracticeFile.NAME))
            .flatMap(text -> document(FileSchema.PRACTICE, PracticeFile.NAME, text))
            .map(PracticeFile::new);
    if (!files.containsKey(PracticeFile.NAME)) {
      issues.add(
          new PackIssue(
              "fichier-absent",
              label(PracticeFile.NAME),
              1,
              "Le fichier « fiche.yaml » manque.",
              "Copiez celui d'une autre fiche, et changez-le."));
    }
    Set<String> known = commitments.stream().map(Commitment::id).collect(Collectors.toSet());
    sheet.ifPresent(file -> issues.addAll(PracticeChecks.check(file, feedback, known)));
    return sheet.map(file -> file.practice(slug, feedback));
  }

  private List<PracticeFeedback> feedback() {
    List<PracticeFeedback> feedback = new ArrayList<>();
    files.forEach((name, text) -> {
      if (name.startsWith(FeedbackFile.FOLDER)) {
        document(FileSchema.FEEDBACK, name, text)
            .map(section -> new FeedbackFile(section).feedback(name))
            .ifPresent(feedback::add);
      }
    });
    return feedback;
  }

  private Optional<Section> document(FileSchema schema, String name, String text) {
    issues.addAll(UnwrittenMarks.in(label(name), text));
    Optional<YamlDocument> document = schema.read(label(name), text, issues::add);
    document.ifPresent(written -> issues.addAll(PlainMarkdown.check(written)));
    return document.map(YamlDocument::top);
  }

  private String label(String name) {
    return slug + "/" + name;
  }
}
