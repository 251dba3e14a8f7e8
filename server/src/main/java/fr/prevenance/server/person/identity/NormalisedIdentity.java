package fr.prevenance.server.person.identity;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.identity.Verdict.Doubt;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** An identité pivot made comparable. Its text never shows the traits. */
public final class NormalisedIdentity {
  private static final Verdict SAME = new Verdict.Same();
  private static final Verdict OTHER = new Verdict.Other();

  private final FamilyName birthName;
  private final Optional<FamilyName> usageName;
  private final GivenNames givenNames;
  private final Optional<Identity.Sex> sex;
  private final BirthDate birthDate;
  private final Optional<BirthPlace> birthPlace;

  private NormalisedIdentity(Identity received, BirthDate birthDate) {
    this.birthName = FamilyName.of(received.birthName());
    this.usageName = received.usageName().map(FamilyName::of);
    this.givenNames = GivenNames.of(received.givenNames());
    this.sex = received.sex();
    this.birthDate = birthDate;
    this.birthPlace = received.birthPlace().flatMap(code -> BirthPlace.of(code, birthDate));
  }

  /** Empty when name, given name or date is not there to be compared. */
  public static Optional<NormalisedIdentity> of(Identity received) {
    return BirthDate.of(received.birthDate())
        .map(date -> new NormalisedIdentity(received, date))
        .filter(NormalisedIdentity::isNamed);
  }

  /** Compares with another identity; symmetric. */
  public Verdict compare(NormalisedIdentity other) {
    // First what is quick to compare and parts most people of a block.
    if (!birthDate.mayBe(other.birthDate) || arePlacesApart(other)) {
      return OTHER;
    }
    var given = givenNames.compare(other.givenNames);
    boolean isBirthNameEqual = birthName.agreesWith(other.birthName);
    if (given == GivenNames.Agreement.OTHER
        || !isBirthNameEqual && !isNameInUseOf(other) && !other.isNameInUseOf(this)) {
      return OTHER;
    }
    return doubt(other, given, isBirthNameEqual).<Verdict>map(Verdict.Doubtful::new).orElse(SAME);
  }

  /** Identities that could be one person have a common block: year of birth and initial. */
  public String block() {
    return birthDate.year() + givenNames.firstWord().substring(0, 1);
  }

  /** Spellings of the birth name. */
  public Set<String> birthNames() {
    return birthName.variants();
  }

  /** Spellings of the first given name. */
  public Set<String> firstNames() {
    return givenNames.firstNames();
  }

  /** Spellings of the first given name, and the beginning of a compound one. */
  public Set<String> firstNamesAndPart() {
    var names = new LinkedHashSet<>(givenNames.firstNames());
    names.add(givenNames.firstWord());
    return names;
  }

  public String plainName() {
    return birthName.first();
  }

  public String firstWord() {
    return givenNames.firstWord();
  }

  /** {@code AAAA-MM-JJ}. */
  public String birthDay() {
    return birthDate.text();
  }

  public Optional<String> place() {
    return birthPlace.map(BirthPlace::code);
  }

  /** Codes wider than the birthplace's own. */
  public Set<String> widerPlaces() {
    return birthPlace.map(BirthPlace::wider).orElse(Set.of());
  }

  @Override
  public String toString() {
    return "NormalisedIdentity[…]";
  }

  private boolean isNamed() {
    return !birthName.first().isEmpty() && !givenNames.words().isEmpty();
  }

  private boolean isNameInUseOf(NormalisedIdentity other) {
    return other.usageName.filter(birthName::isWithin).isPresent();
  }

  private boolean arePlacesApart(NormalisedIdentity other) {
    return birthPlace.isPresent()
        && other.birthPlace.isPresent()
        && !birthPlace.get().mayBe(other.birthPlace.get());
  }

  private Optional<Doubt> doubt(
      NormalisedIdentity other, GivenNames.Agreement given, boolean isBirthNameEqual) {
    if (!isBirthNameEqual) {
      return Optional.of(Doubt.NAME_IN_USE);
    }
    if (given == GivenNames.Agreement.PART_OF_COMPOUND) {
      return Optional.of(Doubt.COMPOUND_GIVEN_NAME);
    }
    if (sex.isPresent() && other.sex.isPresent() && !sex.equals(other.sex)) {
      return Optional.of(Doubt.SEX);
    }
    return isDateWeak(other) ? Optional.of(Doubt.WEAK_DATE) : Optional.empty();
  }

  /** A date that many people share decides only together with the birthplace. */
  private boolean isDateWeak(NormalisedIdentity other) {
    if (!birthDate.equals(other.birthDate)) {
      return true;
    }
    boolean arePlacesKnown = birthPlace.isPresent() && other.birthPlace.isPresent();
    boolean isShared = !birthDate.isComplete() || birthDate.isUsualDefault() && isAbroad(other);
    return isShared && !arePlacesKnown;
  }

  private boolean isAbroad(NormalisedIdentity other) {
    return birthPlace.filter(BirthPlace::isAbroad).isPresent()
        || other.birthPlace.filter(BirthPlace::isAbroad).isPresent();
  }
}
