package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Touchpoint;
import fr.prevenance.server.journey.Track;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A « piste » in the list of all of them.
 *
 * @param point the touchpoint it starts from, in words
 * @param right title of the right that does it; absent while there is none
 */
record TrackView(
    Track track, UUID journey, String map, String point, @Nullable String right, String changedAt) {

  static TrackView of(Track track, KeptJourney kept, JourneyForms forms) {
    Journey journey = kept.journey();
    return new TrackView(
        track,
        kept.id(),
        journey.heading().title(),
        point(track.element(), journey),
        track.content().right().map(forms::right).orElse(null),
        FrenchDates.moment(track.changedAt()));
  }

  static String point(String element, Journey journey) {
    return journey
        .touchpoint(element)
        .map(Touchpoint::interaction)
        .orElse("point de contact supprimé depuis");
  }

  public String gain() {
    return degree(track.content().gain().orElse(0));
  }

  public String effort() {
    return degree(track.content().effort().orElse(0));
  }

  private static String degree(int degree) {
    return degree == 0 ? "pas estimé" : degree + " sur 4";
  }

  /** The kind of badge that its state has. */
  public String badge() {
    return switch (track.content().state()) {
      case IDEA, STUDIED -> "info";
      case CHOSEN -> "warning";
      case RUNNING -> "success";
      case DROPPED -> "error";
    };
  }
}
