package fr.prevenance.server.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was asked of which data: {@code etude.json}.
 *
 * @param title of the data
 * @param dataset fingerprint of what the data say of themselves
 * @param isFictional else the body's own data
 * @param madeBy the command that made fictional data
 * @param persons in the data; empty where they are few
 * @param software its version
 */
public record StudyAbout(
    String title,
    String dataset,
    boolean isFictional,
    Optional<String> madeBy,
    LocalDate day,
    Optional<Long> persons,
    Optional<String> place,
    List<Change> changes,
    List<Right> rights,
    String software) {
  public StudyAbout {
    changes = List.copyOf(changes);
    rights = List.copyOf(rights);
  }

  /** A rule that is written otherwise. */
  public record Change(
      String right,
      String rule,
      String title,
      Optional<String> before,
      Optional<String> after,
      Optional<String> reference) {}

  /**
   * A right that is studied.
   *
   * @param unit whom it is decided for
   * @param before fingerprint
   * @param per what its amount pays for; empty where it has none
   * @param sense {@code paid} to people, {@code owed} by them or {@code saved} by them
   */
  public record Right(
      String slug,
      String title,
      String unit,
      String before,
      String after,
      boolean isChanged,
      Optional<String> per,
      String sense) {}

  public Right right(String slug) {
    return rights.stream().filter(right -> right.slug().equals(slug)).findFirst().orElseThrow();
  }
}
