package fr.prevenance.cli.population;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.rights.PackSource;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Versions;
import fr.prevenance.population.dataset.DatasetDescription;
import java.time.LocalDate;
import java.util.List;

/** The rights that are asked for of a dataset: « all » are those that its processing serves. */
record SoughtRights(PackSource source, List<String> slugs) {

  /**
   * In the versions in force on a day.
   *
   * @throws Refusal one does not exist, or is not in force
   */
  List<RightPack> in(List<RightPack> packs, DatasetDescription description, LocalDate day) {
    boolean isAll = slugs.equals(List.of("all"));
    List<String> sought = source.chosen(isAll ? description.processing().rights() : slugs, packs);
    Versions versions = new Versions(packs);
    return sought.stream().map(slug -> inForce(versions, slug, day)).toList();
  }

  private static RightPack inForce(Versions versions, String slug, LocalDate day) {
    return versions
        .about(slug, day)
        .filter(right -> right.isInForce(day))
        .orElseThrow(() ->
            Refusal.input(
                "Le droit « %s » n'est pas en vigueur le %s : donnez un autre jour par --date, ou retirez-le de --rights."
                    .formatted(slug, day)));
  }
}
