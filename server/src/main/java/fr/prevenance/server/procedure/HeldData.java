package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.person.Person;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All that one processing holds on the signed-in person, and the exchanges it made about them.
 *
 * @param person empty when nothing is held
 * @param cases where their data serve; of a case addressed to somebody else, the sources only
 */
public record HeldData(
    Processing processing,
    Optional<Person> person,
    List<HeldCase> cases,
    List<Exchange> exchanges) {

  /**
   * @param rightTitle empty when the case is addressed to somebody else, or in an agent's hands
   * @param facts what is held of the person; empty likewise
   */
  public record HeldCase(
      Optional<String> rightTitle,
      List<UsedDatum> facts,
      List<String> sources,
      LocalDate expiresOn) {

    /** « 1er octobre 2026 ». */
    public String expiryDay() {
      return FrenchText.of(expiresOn);
    }
  }

  /** One exchange, kept 36 months under a pseudonym. */
  public record Exchange(String source, LocalDate day, LocalDate expiresOn) {

    /** « 1er octobre 2025 ». */
    public String exchangeDay() {
      return FrenchText.of(day);
    }

    /** « 1er octobre 2028 ». */
    public String expiryDay() {
      return FrenchText.of(expiresOn);
    }
  }

  /** « 30 novembre 1979 », or as received when month or day is not known. */
  public String birthDay() {
    return person.map(found -> day(found.identity().birthDate())).orElse("");
  }

  private static String day(String received) {
    try {
      return FrenchText.of(LocalDate.parse(received));
    } catch (DateTimeException incomplete) {
      return received;
    }
  }

  public boolean isEmpty() {
    return person.isEmpty() && exchanges.isEmpty();
  }
}
