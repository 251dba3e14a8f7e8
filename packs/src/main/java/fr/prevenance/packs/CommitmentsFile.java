package fr.prevenance.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** {@code engagements.yaml}, beside the folders of the sheets; there may be none. */
final class CommitmentsFile {
  private CommitmentsFile() {}

  static List<Commitment> read(Path folder, Consumer<PackIssue> issues) {
    String name = FileSchema.COMMITMENTS.fileName();
    Path file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    return TextFile.read(file, name, issues)
        .flatMap(text -> FileSchema.COMMITMENTS.read(name, text, issues))
        .map(document -> commitments(document, issues))
        .orElse(List.of());
  }

  private static List<Commitment> commitments(YamlDocument document, Consumer<PackIssue> issues) {
    PlainMarkdown.check(document).forEach(issues);
    List<Commitment> commitments = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Section section : document.top().items()) {
      String id = section.text("id");
      if (!known.add(id)) {
        issues.accept(
            section.issue(
                "id",
                "engagement-en-double",
                "Deux engagements portent l'identifiant « " + id + " ».",
                "Donnez à chacun le sien."));
      }
      commitments.add(commitment(id, section));
    }
    return commitments;
  }

  private static Commitment commitment(String id, Section section) {
    return new Commitment(
        id,
        section.text("titre"),
        section.text("texte"),
        PracticeFile.source(section.child("source")));
  }
}
