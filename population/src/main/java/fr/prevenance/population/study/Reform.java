package fr.prevenance.population.study;

import fr.prevenance.packs.RightPack;
import java.util.List;

/**
 * A right as it is, and as it would be.
 *
 * @param before in force on the day of the study
 * @param after the same where nothing changes
 */
public record Reform(RightPack before, RightPack after) {

  /**
   * Two versions of one right.
   *
   * @throws StudyRefused the two cannot be compared
   */
  public static Reform of(RightPack before, RightPack after) throws StudyRefused {
    if (!before.slug().equals(after.slug()) || !before.entity().equals(after.entity())) {
      throw new StudyRefused(
          "Le droit « %s » se décide par « %s », et par « %s » après la réforme : qui gagne et qui perd ne se compare pas. Gardez la même entité."
              .formatted(before.slug(), before.entity(), after.entity()));
    }
    if (!before.result().per().equals(after.result().per())
        || before.result().sense() != after.result().sense()) {
      throw new StudyRefused(
          "Le montant du droit « %s » n'a pas le même sens ou la même période après la réforme : il ne se compare pas. Gardez « par » et « sens »."
              .formatted(before.slug()));
    }
    return new Reform(before, after);
  }

  public String slug() {
    return before.slug();
  }

  public boolean isChanged() {
    return !before.fingerprint().equals(after.fingerprint());
  }

  List<RightPack> versions() {
    return isChanged() ? List.of(before, after) : List.of(before);
  }

  /** Whether there is an amount to be compared. */
  public boolean hasAmount() {
    return before.result().amount().isPresent() && after.result().amount().isPresent();
  }
}
