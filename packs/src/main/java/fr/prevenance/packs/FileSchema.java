package fr.prevenance.packs;

import java.util.Optional;
import java.util.function.Consumer;

/** The closed JSON Schema of each YAML file of a pack, and of the sheet of a practice. */
enum FileSchema {
  LAW("droit"),
  FACTS("donnees"),
  FORM("formulaire"),
  CASES("cas"),
  DICTIONARY("faits"),
  PRACTICE("fiche"),
  FEEDBACK("retour"),
  COMMITMENTS("engagements");

  private final String name;

  /** Safe for many threads once loaded, though its type does not say so. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final YamlSchema schema;

  FileSchema(String name) {
    this.name = name;
    this.schema = YamlSchema.load(FileSchema.class, "schemas/" + name + ".schema.json");
  }

  String fileName() {
    return name + ".yaml";
  }

  /** A text that follows the schema; empty, every breach told, where it does not. */
  Optional<YamlDocument> read(String label, String text, Consumer<PackIssue> issues) {
    return schema.document(label, text, issues);
  }
}
