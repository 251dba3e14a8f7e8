package fr.prevenance.server.console.journey;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.journey.Heading;
import fr.prevenance.server.journey.Journey;
import fr.prevenance.server.journey.KeptJourney;
import fr.prevenance.server.journey.Sums;
import java.util.UUID;

/** A map in a few lines: what it is about, how far it is, how hard it is. */
record JourneyCard(
    UUID id,
    int version,
    Heading heading,
    String right,
    String changedAt,
    int stages,
    long touchpoints,
    long breaks,
    long hardMoments,
    String time,
    String cost) {

  static JourneyCard of(KeptJourney kept, JourneyForms forms) {
    Journey journey = kept.journey();
    Sums sums = Sums.of(journey.touchpoints().toList());
    return new JourneyCard(
        kept.id(),
        kept.version(),
        journey.heading(),
        journey.heading().right().map(forms::right).orElse(""),
        FrenchDates.moment(kept.changedAt()),
        journey.stages().size(),
        journey.touchpoints().count(),
        sums.breaks(),
        sums.hardMoments(),
        JourneyWords.minutes(sums.minutes()),
        JourneyWords.cents(sums.cents()));
  }

  /** In one line. */
  public String title() {
    return heading.title();
  }

  /** The kind of badge that its state has. */
  public String badge() {
    return switch (heading.state()) {
      case DRAFT -> "warning";
      case VALIDATED -> "success";
      case ARCHIVED -> "info";
    };
  }
}
