package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.NormalisedIdentity;
import fr.prevenance.server.person.identity.Verdict;
import java.util.Optional;

/** Whether two identities are one person's, by the fixed levels of {@link Linking}. */
public enum Likeness {
  SAME,
  DOUBTFUL,
  OTHER;

  public static Likeness between(Identity one, Identity other) {
    var known = NormalisedIdentity.of(one);
    var compared = NormalisedIdentity.of(other);
    if (known.isEmpty() || compared.isEmpty()) {
      return OTHER;
    }
    return switch (known.get().compare(compared.get())) {
      case Verdict.Same _ -> SAME;
      case Verdict.Doubtful _ -> DOUBTFUL;
      case Verdict.Other _ -> OTHER;
    };
  }

  /** Birth day that all identities of one person share; empty for who cannot be recognised. */
  public static Optional<String> birthDay(Identity identity) {
    return NormalisedIdentity.of(identity).map(NormalisedIdentity::birthDay);
  }

  /** What the usual spellings of one person share, and few people have in common. */
  public static Optional<String> block(Identity identity) {
    return NormalisedIdentity.of(identity)
        .map(normalised -> normalised.birthDay() + normalised.firstWord().charAt(0));
  }
}
