package fr.prevenance.server.journey;

import fr.prevenance.server.journey.Track.Content;
import fr.prevenance.server.journey.Track.NeededDatum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a « piste » as its form sends it; every fault is told at once. */
public final class TrackReading {
  public static final String TITLE = "titre";
  public static final String KIND = "sorte";
  public static final String TRIGGER = "declencheur";
  public static final String LEGAL_BASIS = "base";
  public static final String GAIN = "gain";
  public static final String EFFORT = "effort";
  public static final String STATE = "etat";
  public static final String REASON = "raison";
  public static final String RIGHT = "droit";
  public static final String DATUM = "donnee-";
  public static final String HOLDER = "detenteur-";

  /** How many data a form has room for. */
  public static final int DATA = 6;

  public static final int LONGEST_LINE = 150;
  public static final int LONGEST_TEXT = 500;
  public static final int MOST = 4;

  private final Map<String, String> sent;
  private final Map<String, String> faults = new LinkedHashMap<>();

  private TrackReading(Map<String, String> sent) {
    this.sent = sent;
  }

  /** What was read, or what to mend, by name in the form. */
  public sealed interface Read {
    record Fine(Content content) implements Read {}

    record Faulty(Map<String, String> faults) implements Read {}
  }

  public static Read of(Map<String, String> sent) {
    return new TrackReading(sent).read();
  }

  /** As a form sends it. */
  public static Map<String, String> texts(Content content) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(TITLE, content.title());
    texts.put(KIND, content.kind().word());
    texts.put(TRIGGER, content.trigger());
    texts.put(LEGAL_BASIS, content.legalBasis());
    texts.put(GAIN, content.gain().isPresent() ? "" + content.gain().getAsInt() : "");
    texts.put(EFFORT, content.effort().isPresent() ? "" + content.effort().getAsInt() : "");
    texts.put(STATE, content.state().word());
    texts.put(REASON, content.reason());
    texts.put(RIGHT, content.right().orElse(""));
    for (int i = 0; i < DATA; i++) {
      boolean isThere = i < content.data().size();
      texts.put(DATUM + i, isThere ? content.data().get(i).datum() : "");
      texts.put(HOLDER + i, isThere ? content.data().get(i).holder() : "");
    }
    return texts;
  }

  private Read read() {
    var title = required(TITLE, LONGEST_LINE, "Donnez un titre à la piste.");
    var kind = Word.of(Track.Kind.values(), text(KIND, LONGEST_LINE));
    if (kind.isEmpty()) {
      faults.put(KIND, "Choisissez ce qui serait fait : anticiper, assister ou avertir.");
    }
    var trigger = text(TRIGGER, LONGEST_LINE);
    var data = data();
    var legalBasis = text(LEGAL_BASIS, LONGEST_TEXT);
    var gain = degree(GAIN);
    var effort = degree(EFFORT);
    var state = Word.of(Track.State.values(), text(STATE, LONGEST_LINE)).orElse(Track.State.IDEA);
    var reason = text(REASON, LONGEST_TEXT);
    if (state == Track.State.DROPPED && reason.isEmpty()) {
      faults.put(REASON, "Dites pourquoi la piste est écartée : d’autres y penseront.");
    }
    var right = Optional.of(text(RIGHT, LONGEST_LINE)).filter(slug -> !slug.isEmpty());
    return faults.isEmpty()
        ? new Read.Fine(
            new Content(
                title,
                kind.orElseThrow(),
                trigger,
                data,
                legalBasis,
                gain,
                effort,
                state,
                reason,
                right))
        : new Read.Faulty(Map.copyOf(faults));
  }

  private List<NeededDatum> data() {
    List<NeededDatum> data = new ArrayList<>();
    for (int i = 0; i < DATA; i++) {
      var datum = text(DATUM + i, LONGEST_LINE);
      var holder = text(HOLDER + i, LONGEST_LINE);
      if (datum.isEmpty() && !holder.isEmpty()) {
        faults.put(DATUM + i, "Nommez la donnée que détient « %s ».".formatted(holder));
      } else if (!datum.isEmpty()) {
        data.add(new NeededDatum(datum, holder));
      }
    }
    return data;
  }

  private OptionalInt degree(String name) {
    var text = text(name, LONGEST_LINE);
    for (int degree = 1; degree <= MOST; degree++) {
      if (text.equals(Integer.toString(degree))) {
        return OptionalInt.of(degree);
      }
    }
    if (!text.isEmpty()) {
      faults.put(name, "Choisissez de 1 à 4, ou « Pas estimé ».");
    }
    return OptionalInt.empty();
  }

  private String required(String name, int longest, String fault) {
    var text = text(name, longest);
    if (text.isEmpty()) {
      faults.put(name, fault);
    }
    return text;
  }

  private String text(String name, int longest) {
    var text = Reading.clean(sent.getOrDefault(name, ""));
    int length = text.codePointCount(0, text.length());
    if (length > longest) {
      faults.put(
          name,
          "Ce texte a %d caractères : raccourcissez-le à %d au plus.".formatted(length, longest));
    }
    return text;
  }
}
