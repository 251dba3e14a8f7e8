package fr.prevenance.cli.practices;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.prevenance.packs.Practice;
import java.util.Optional;

/**
 * A practice as {@code --json} lists it.
 *
 * @param scope how far the software carries it: bien, en partie, organisation
 * @param gain mean of its four gauges, from 1 to 4
 * @param effort mean of its four gauges, from 1 to 4
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PracticeLine(
    String slug,
    Optional<Integer> number,
    String title,
    int lever,
    String summary,
    String scope,
    double gain,
    double effort) {

  static PracticeLine of(Practice practice) {
    return new PracticeLine(
        practice.slug(),
        practice.number(),
        practice.title(),
        practice.lever(),
        practice.summary(),
        practice.platform().scope().word(),
        practice.gain(),
        practice.effort());
  }
}
