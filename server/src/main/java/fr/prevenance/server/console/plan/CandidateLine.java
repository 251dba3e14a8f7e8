package fr.prevenance.server.console.plan;

import fr.prevenance.server.console.FrenchDates;
import fr.prevenance.server.plan.Candidate;
import java.util.Locale;
import java.util.Optional;

/** A practice to begin with, in the table that says what the plot shows. */
record CandidateLine(
    int number,
    String title,
    String gain,
    String effort,
    String worth,
    String where,
    Optional<String> remark) {

  static CandidateLine of(Candidate candidate) {
    return new CandidateLine(
        candidate.number(),
        candidate.title(),
        candidate.gain().text(),
        candidate.effort().text(),
        String.format(
            Locale.FRENCH,
            "%.2f",
            (double) candidate.gain().quarters() / candidate.effort().quarters()),
        Quadrant.of(candidate.gain(), candidate.effort()).title(),
        candidate
            .doneBefore()
            .map(day ->
                "Une action a été faite le "
                    + FrenchDates.day(day)
                    + " ; l’autodiagnostic ne la constate pas."));
  }
}
