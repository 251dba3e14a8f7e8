package fr.prevenance.population.dataset;

import fr.prevenance.packs.FactDictionary;
import fr.prevenance.packs.PackIssue;
import fr.prevenance.packs.Section;
import fr.prevenance.packs.TextFile;
import fr.prevenance.packs.YamlSchema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code dataset.yaml} and holds it against what names of facts mean. */
public final class DatasetFile {
  /** In the folder of a dataset. */
  public static final String NAME = "dataset.yaml";

  private static final YamlSchema SCHEMA =
      YamlSchema.load(DatasetFile.class, "schemas/jeu-de-donnees.schema.json");

  private DatasetFile() {}

  /**
   * @param dictionary what the names of facts mean
   * @throws DatasetException with every fault
   */
  public static DatasetDescription read(Path folder, FactDictionary dictionary)
      throws DatasetException {
    List<PackIssue> issues = new ArrayList<>();
    Optional<DatasetDescription> read =
        contents(folder, issues).map(top -> describe(folder, top, dictionary, issues));
    if (!issues.isEmpty()) {
      throw new DatasetException(issues.stream().map(DatasetFile::inFile).toList());
    }
    return read.orElseThrow();
  }

  private static Optional<Section> contents(Path folder, List<PackIssue> issues) {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      issues.add(
          new PackIssue(
              "jeu-de-données-absent",
              NAME,
              1,
              "Le dossier « %s » n'a pas de fichier %s.".formatted(folder, NAME),
              "Donnez le dossier d'un jeu de données ; docs/guide/jeu-de-donnees.md dit comment"
                  + " l'écrire."));
      return Optional.empty();
    }
    return TextFile.read(file, NAME, issues::add)
        .flatMap(text -> SCHEMA.read(NAME, text, issues::add));
  }

  private static DatasetDescription describe(
      Path folder, Section top, FactDictionary dictionary, List<PackIssue> issues) {
    LocalDate receivedOn = top.date("reçu");
    LocalDate expiresOn = top.date("expire");
    FactSections facts = new FactSections(top, dictionary, receivedOn, expiresOn);
    DatasetDescription description =
        new DatasetDescription(
            folder,
            top.text("titre"),
            among(Holding.values(), top.text("détention")),
            among(Origin.values(), top.text("origine")),
            processing(top.child("traitement")),
            receivedOn,
            expiresOn,
            top.date("date de référence"),
            among(FileFormat.values(), top.text("format")),
            !top.has("grappe") || top.text("grappe").equals("fournie"),
            top.has("exclusions") && top.yes("exclusions"),
            new TableSections(top, facts).read(issues));
    issues.addAll(new RetentionCheck(top, description).issues());
    return description;
  }

  private static Processing processing(Section section) {
    return new Processing(
        section.text("responsable"),
        among(Purpose.values(), section.text("finalité")),
        section.texts("droits"),
        section.text("base publiée"));
  }

  /** The constant of that word; the schema admits no other. */
  static <T extends Worded> T among(T[] values, String word) {
    return Stream.of(values).filter(value -> value.word().equals(word)).findFirst().orElseThrow();
  }

  private static DatasetIssue inFile(PackIssue issue) {
    return new DatasetIssue(
        issue.code(), issue.file(), "ligne " + issue.line(), issue.message(), issue.mend());
  }
}
