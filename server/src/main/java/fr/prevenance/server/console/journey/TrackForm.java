package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.TrackReading;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a « piste » as its page draws it.
 *
 * @param point what it is about, in words
 * @param version the one the agent has before them; 0: it is new
 * @param texts what is written, by name
 * @param faults what to mend, by name
 */
record TrackForm(
    UUID id,
    UUID journey,
    String element,
    String point,
    int version,
    Map<String, String> texts,
    Map<String, String> faults,
    List<String> lifeEvents,
    List<Choice> rights) {

  public boolean isNew() {
    return version == 0;
  }

  public String target() {
    return isNew() ? "/console/parcours/" + journey + "/pistes" : "/console/parcours/pistes/" + id;
  }

  public String text(String name) {
    return texts.getOrDefault(name, "");
  }

  public @Nullable String fault(String name) {
    return faults.get(name);
  }

  public List<Choice> kinds() {
    return Choice.of(Track.Kind.values());
  }

  public List<Choice> states() {
    return Choice.of(Track.State.values());
  }

  public List<Choice> degrees() {
    return Choice.orNone(
        "Pas estimé",
        IntStream.rangeClosed(1, TrackReading.MOST)
            .mapToObj(degree -> new Choice("" + degree, degree + " sur 4"))
            .toList());
  }

  /** Numbers of the lines for data. */
  public List<Integer> data() {
    return IntStream.range(0, TrackReading.DATA).boxed().toList();
  }
}
