package fr.prevenance.server.exchange;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A trait of the identité pivot, as an agreement names it under {@code colonnes:}. */
enum Trait {
  BIRTH_NAME("nom de naissance"),
  USAGE_NAME("nom d'usage"),
  GIVEN_NAMES("prénoms"),
  SEX("sexe"),
  BIRTH_DATE("date de naissance"),
  BIRTH_PLACE("lieu de naissance");

  /** Without these nobody can be told from anybody else. */
  static final Set<Trait> REQUIRED = Set.of(BIRTH_NAME, GIVEN_NAMES, BIRTH_DATE);

  static final Map<String, Trait> BY_LABEL =
      Arrays.stream(values()).collect(Collectors.toMap(Trait::label, Function.identity()));

  private final String label;

  Trait(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
