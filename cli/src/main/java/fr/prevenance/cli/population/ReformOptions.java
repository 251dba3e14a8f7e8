package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.Amendment;
import fr.prevenance.packs.PackException;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.RightPacks;
import fr.prevenance.packs.Spelling;
import fr.prevenance.packs.Versions;
import fr.prevenance.population.study.Reform;
import fr.prevenance.population.study.StudyRefused;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a study changes in the rights. */
final class ReformOptions {
  @Option(
      names = "--set",
      paramLabel = "'DROIT: RÈGLE = EXPRESSION'",
      description =
          "une règle d'un droit, par son nom entier, et l'expression qui la remplace ; se répète")
  private List<String> settings = List.of();

  @Option(
      names = "--reform",
      paramLabel = "DIR",
      description = "dossier des droits tels qu'ils seraient, sous les mêmes noms")
  private @Nullable Path folder;

  /** The settings as they were typed. */
  List<String> settings() {
    return settings;
  }

  Optional<String> folder() {
    return Optional.ofNullable(folder).map(Path::toString);
  }

  /**
   * Each right with what becomes of it, in order.
   *
   * @throws Refusal nothing is changed, or it cannot be
   */
  List<Reform> of(List<RightPack> rights, PackSource source, LocalDate day) {
    if (settings.isEmpty() && folder == null) {
      throw Refusal.input(
          "Rien ne change : donnez une règle par --set, ou d'autres droits par --reform.");
    }
    try {
      Map<String, RightPack> after = new LinkedHashMap<>();
      rights.forEach(right -> after.put(right.slug(), right));
      replaced(rights, day).forEach(right -> after.put(right.slug(), right));
      for (Map.Entry<String, Map<String, String>> set : rules(rights).entrySet()) {
        RightPack right = Objects.requireNonNull(after.get(set.getKey()));
        after.put(set.getKey(), Amendment.of(right, set.getValue()));
      }
      RightPacks.requireAgreement(Stream.concat(rights.stream(), after.values().stream()).toList());
      return reforms(rights, after);
    } catch (PackException refused) {
      throw source.refusal(refused);
    } catch (StudyRefused refused) {
      throw Refusal.input(Objects.requireNonNull(refused.getMessage()));
    }
  }

  private static List<Reform> reforms(List<RightPack> rights, Map<String, RightPack> after)
      throws StudyRefused {
    List<Reform> reforms = new ArrayList<>();
    for (RightPack right : rights) {
      reforms.add(Reform.of(right, Objects.requireNonNull(after.get(right.slug()))));
    }
    return reforms;
  }

  private List<RightPack> replaced(List<RightPack> rights, LocalDate day) throws PackException {
    if (folder == null) {
      return List.of();
    }
    Versions versions = new Versions(RightPacks.from(List.of(folder.toString())));
    for (String slug : versions.slugs()) {
      requireStudied("--reform", slug, rights);
    }
    return versions.slugs().stream()
        .map(slug ->
            versions
                .inForce(slug, day)
                .orElseThrow(() ->
                    Refusal.input(
                        "Dans « %s », le droit « %s » n'est pas en vigueur le %s : changez « en vigueur » dans son droit.yaml, ou donnez un autre jour par --date."
                            .formatted(folder, slug, day))))
        .toList();
  }

  /** Expressions by rule, by right. */
  private Map<String, Map<String, String>> rules(List<RightPack> rights) {
    Map<String, Map<String, String>> rules = new LinkedHashMap<>();
    for (String setting : settings) {
      int colon = setting.indexOf(':');
      int equals = setting.indexOf('=');
      if (colon < 1 || equals < colon) {
        throw Refusal.input(
            "--set « %s » ne se comprend pas. Écrivez 'DROIT: RÈGLE = EXPRESSION', par exemple 'rsa: rsa . base = 700 €/mois'."
                .formatted(setting));
      }
      String slug = setting.substring(0, colon).strip();
      String rule = setting.substring(colon + 1, equals).strip();
      requireStudied("--set", slug, rights);
      String before =
          rules
              .computeIfAbsent(slug, _ -> new LinkedHashMap<>())
              .putIfAbsent(rule, setting.substring(equals + 1).strip());
      if (before != null) {
        throw Refusal.input("--set remplace deux fois la règle « %s ».".formatted(rule));
      }
    }
    return rules;
  }

  private static void requireStudied(String option, String slug, List<RightPack> rights) {
    List<String> studied = rights.stream().map(RightPack::slug).toList();
    if (!studied.contains(slug)) {
      throw Refusal.input(
          "%s change le droit « %s », qui n'est pas étudié. %s"
              .formatted(
                  option,
                  slug,
                  Spelling.closest(slug, studied)
                      .map("Vouliez-vous écrire « %s » ?"::formatted)
                      .orElse("Ajoutez-le à --rights.")));
    }
  }
}
