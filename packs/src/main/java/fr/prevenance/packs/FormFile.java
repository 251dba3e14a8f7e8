package fr.prevenance.packs;

import fr.prevenance.packs.Form.Field;
import fr.prevenance.packs.Form.Kind;
import fr.prevenance.packs.Form.Members;
import java.util.List;
import java.util.Optional;

/** {@code formulaire.yaml}: the prefilled procedure. */
final class FormFile {
  private FormFile() {}

  static Form read(YamlDocument document) {
    Section top = document.top();
    return new Form(
        top.text("titre"),
        top.text("introduction"),
        fields(document).stream().map(Located::value).toList(),
        top.text("attestation"));
  }

  static List<Located<Field>> fields(YamlDocument document) {
    return document.top().items("champs").stream()
        .map(section -> new Located<>(field(section), section))
        .toList();
  }

  private static Field field(Section section) {
    return new Field(
        section.text("clé"),
        section.text("libellé"),
        section.optional("aide"),
        section.optional("donnée"),
        kind(section.text("genre")),
        section.yes("obligatoire"),
        section.yes("corrigeable"),
        section.optional("vérification"),
        section.has("pour") ? Optional.of(members(section.child("pour"))) : Optional.empty());
  }

  private static Members members(Section section) {
    return new Members(section.text("groupe"), section.optional("rôle"));
  }

  private static Kind kind(String word) {
    return switch (word) {
      case "nombre" -> Kind.NUMBER;
      case "montant" -> Kind.MONEY;
      case "oui ou non" -> Kind.YES_NO;
      case "date" -> Kind.DATE;
      case "courriel" -> Kind.EMAIL;
      case "téléphone" -> Kind.PHONE;
      default -> Kind.TEXT;
    };
  }
}
