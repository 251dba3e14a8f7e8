package fr.prevenance.server.journey;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * One contact between people and whoever serves them. What is not known is empty, never zero.
 *
 * @param id the same in every version of the map
 * @param interaction what happens, in a few words: names the touchpoint
 * @param expectation what the person expects
 * @param pain what goes wrong for them
 * @param service who is responsible
 * @param minutes of the person's time
 * @param cents of euros that it costs the person
 * @param measure what the installation counts there, where it is at work
 * @param isBreak « rupture »: where people give up, or are lost from one service to another
 */
public record Touchpoint(
    String id,
    Channel channel,
    String interaction,
    String expectation,
    Optional<Emotion> emotion,
    String pain,
    String service,
    OptionalInt minutes,
    OptionalLong cents,
    boolean isBreak,
    boolean isHardMoment,
    Optional<ChainStep> measure) {

  /** Whether a track may start from here. */
  public boolean isMarked() {
    return isBreak || isHardMoment;
  }
}
