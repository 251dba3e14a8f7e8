package fr.prevenance.server.journey;

import fr.prevenance.packs.RightIdea;
import fr.prevenance.packs.RightIdea.Need;
import java.util.Collection;
import java.util.Optional;

/** A track as the beginning of a right: what was noted needs not be written again. */
public final class TrackIdea {
  private static final String WHOEVER = "détenteur à trouver";

  private TrackIdea() {}

  /**
   * What a track knows of the right it may become.
   *
   * @param journey its map: its procedure names the right, the service responsible where the track
   *     starts decides until somebody says otherwise
   * @param lifeEvents those that rights wait for, in their words
   */
  public static RightIdea of(Track track, Journey journey, Collection<String> lifeEvents) {
    Track.Content content = track.content();
    return new RightIdea(
        journey.heading().procedure(),
        journey.touchpoint(track.element()).map(Touchpoint::service).flatMap(TrackIdea::said),
        said(content.legalBasis()).stream().toList(),
        said(content.trigger()).stream().toList(),
        said(content.trigger()).filter(lifeEvents::contains).stream().toList(),
        content.data().stream().map(TrackIdea::need).toList());
  }

  private static Need need(Track.NeededDatum needed) {
    return new Need(needed.datum(), said(needed.holder()).orElse(WHOEVER));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text.strip()).filter(words -> !words.isEmpty());
  }
}
