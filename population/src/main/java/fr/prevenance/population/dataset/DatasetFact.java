package fr.prevenance.population.dataset;

import fr.prevenance.packs.SharedFact;
import fr.prevenance.rules.Column;
import fr.prevenance.rules.Input;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A fact that a dataset delivers.
 *
 * @param meaning what its name means in every right
 * @param column of its table
 * @param unit of the numbers delivered, which converts to that of the rights; empty for none
 * @param source who delivered it
 * @param expiresOn first day on which it may no longer be read
 * @param isCertified whether the source answers for it: then thresholds decide exactly
 * @param monthly the rows it is made of, where it is not simply a column
 */
public record DatasetFact(
    SharedFact meaning,
    String column,
    Optional<String> unit,
    String source,
    LocalDate receivedOn,
    LocalDate expiresOn,
    boolean isCertified,
    Optional<MonthlyRows> monthly) {

  private static final String EURO = "€";

  /** Full name, such as {@code personne . date de naissance}. */
  public String name() {
    return meaning.name();
  }

  /** Whether it is delivered in cents. */
  public boolean isMoney() {
    return unit.filter(word -> word.equals(EURO) || word.startsWith(EURO + "/")).isPresent();
  }

  public Column.Type type() {
    return Column.Type.valueOf(meaning.type().name());
  }

  /** What a kernel that reads it takes. */
  public Input input() {
    return new Input(name(), type(), unit);
  }

  /** The column that says where it is not applicable. */
  public String notApplicableColumn() {
    return column + "__na";
  }
}
