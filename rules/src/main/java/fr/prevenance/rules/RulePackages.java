package fr.prevenance.rules;

import java.util.List;
import java.util.Optional;

/** Finds the packages that rules import ({@code importer!}); the library itself opens no file. */
@FunctionalInterface
public interface RulePackages {
  /** Knows of no package. */
  RulePackages NONE = _ -> new Absent("nulle part : ces règles se lisent sans paquets");

  /** Called once for each place that imports; the name has been checked to be one. */
  Lookup find(Wanted wanted);

  /**
   * @param name as npm has it: {@code mon-paquet}, {@code @organisme/mon-paquet}
   * @param source what the rules say of where it is, unchecked: it may be hostile
   * @param file the rules file that imports, as named by its {@link RuleSource}
   */
  record Wanted(String name, Optional<String> source, String file) {}

  /** What looking for a package gave. */
  sealed interface Lookup {}

  /**
   * @param sources its files: Publicodes, or JSON, which is YAML
   */
  record Found(List<RuleSource> sources) implements Lookup {
    public Found {
      sources = List.copyOf(sources);
    }
  }

  /**
   * @param lookedFor where, in French: it ends a sentence
   */
  record Absent(String lookedFor) implements Lookup {}
}
