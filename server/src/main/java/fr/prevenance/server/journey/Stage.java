package fr.prevenance.server.journey;

import java.util.List;

/**
 * A stage of a journey, with what people meet there, in order.
 *
 * @param id the same in every version of the map
 */
public record Stage(String id, String title, List<Touchpoint> touchpoints) {
  public Stage {
    touchpoints = List.copyOf(touchpoints);
  }
}
