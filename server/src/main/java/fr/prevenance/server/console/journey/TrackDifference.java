package fr.prevenance.server.console.journey;

import fr.prevenance.server.journey.Track;
import fr.prevenance.server.journey.TrackReading;
import fr.prevenance.server.journey.Word;

/** A text of a « piste » that two agents wrote otherwise. */
record TrackDifference(String name, String mine, String theirs) {

  public String label() {
    return switch (name) {
      case TrackReading.TITLE -> "Titre";
      case TrackReading.KIND -> "Ce qui serait fait";
      case TrackReading.TRIGGER -> "Ce qui déclenche";
      case TrackReading.LEGAL_BASIS -> "Base légale";
      case TrackReading.GAIN -> "Gain";
      case TrackReading.EFFORT -> "Effort";
      case TrackReading.STATE -> "État";
      case TrackReading.REASON -> "Raison";
      case TrackReading.RIGHT -> "Droit";
      default -> name.startsWith(TrackReading.DATUM) ? "Donnée" : "Détenteur";
    };
  }

  public String mineInWords() {
    return words(mine);
  }

  public String theirsInWords() {
    return words(theirs);
  }

  private String words(String text) {
    if (text.isEmpty()) {
      return "rien";
    }
    return switch (name) {
      case TrackReading.KIND -> Word.of(Track.Kind.values(), text).map(Word::title).orElse(text);
      case TrackReading.STATE -> Word.of(Track.State.values(), text).map(Word::title).orElse(text);
      default -> text;
    };
  }
}
