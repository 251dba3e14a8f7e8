package fr.prevenance.server.portal.simulator;

import fr.prevenance.packs.PersonView;
import fr.prevenance.packs.RightPack;
import fr.prevenance.packs.Ruling;
import fr.prevenance.packs.Subject;
import fr.prevenance.rules.Explanation;
import fr.prevenance.rules.explain.ExplanationText;
import fr.prevenance.server.portal.Reasoning;
import java.util.Optional;

/**
 * A right decided for one person or group of the household, with what is known.
 *
 * @param of whom
 */
record Assessment(RightPack pack, String of, Subject subject, Ruling ruling) {

  static Assessment of(RightPack pack, String of, Subject subject) {
    return new Assessment(pack, of, subject, Ruling.of(pack, subject));
  }

  /** Names it in the pages. */
  String key() {
    return pack.slug() + "|" + of;
  }

  /** How it was decided, for the person to read; empty where it could not be. */
  Optional<Reasoning> reasoning() {
    return switch (ruling) {
      case Ruling.Entitled entitled -> Optional.of(told(entitled.explanation()));
      case Ruling.NotEntitled refused -> Optional.of(told(refused.explanation()));
      case Ruling.Undecided undecided -> Optional.of(told(undecided.explanation()));
      case Ruling.Failed _ -> Optional.empty();
    };
  }

  private Reasoning told(Explanation explanation) {
    return Reasoning.of(ExplanationText.toText(new PersonView(pack).of(explanation)));
  }
}
