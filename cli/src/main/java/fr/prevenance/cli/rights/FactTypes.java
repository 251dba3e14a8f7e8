package fr.prevenance.cli.rights;

import fr.prevenance.packs.FactDefinition.Type;

/** Types of facts in the words of {@code donnees.yaml}. */
public final class FactTypes {

  private FactTypes() {}

  public static String word(Type type) {
    return switch (type) {
      case NUMBER -> "nombre";
      case BOOLEAN -> "booléen";
      case TEXT -> "texte";
      case DATE -> "date";
    };
  }
}
