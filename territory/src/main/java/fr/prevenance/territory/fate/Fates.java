package fr.prevenance.territory.fate;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.person.Person;
import fr.prevenance.territory.truth.Entitlement;
import fr.prevenance.territory.truth.Law;
import fr.prevenance.territory.truth.Right;
import fr.prevenance.territory.truth.World;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What befalls each case of each right. The writers of files make it come true. */
public final class Fates {
  private final Map<Right, CaseFates> ofRight = new EnumMap<>(Right.class);
  private final Deaths deaths;

  private Fates(World world, Dice dice) {
    Set<String> debtors = Deaths.usernames(world.titles().stream().map(title -> title.debtor()));
    Set<String> namesakes = Deaths.usernames(world.households().namesakes().stream());
    for (Right right : Right.values()) {
      List<Entitlement> entitled = Law.entitled(right, world);
      Predicate<Person> isDoubtful =
          person -> namesakes.contains(person.username()) || isDoubtful(person, right);
      ofRight.put(right, CaseFates.deal(entitled, debtors, isDoubtful, dice));
    }
    this.deaths = Deaths.draw(world, ofRight.values(), dice);
  }

  /**
   * Grid operators and the grants' office know neither sex nor birthplace; a birth abroad on the
   * first or last day of the year is mostly a default date, which so many people share that it
   * proves nothing without the place.
   */
  private static boolean isDoubtful(Person person, Right right) {
    MonthDay day = MonthDay.from(person.birthDate());
    boolean isDefault = day.equals(MonthDay.of(1, 1)) || day.equals(MonthDay.of(12, 31));
    return right != Right.PENSION_INTERMEDIATION && isDefault && person.birthplace().isAbroad();
  }

  public static Fates draw(World world, Dice dice) {
    return new Fates(world, dice);
  }

  public List<Entitlement> entitled(Right right) {
    return of(right).entitled();
  }

  /** The first reason why that entitled person must not be detected. */
  public Optional<Exclusion> exclusion(Entitlement entitlement) {
    EnumSet<Exclusion> reasons = EnumSet.noneOf(Exclusion.class);
    of(entitlement.right()).dealt(entitlement.file()).ifPresent(reasons::add);
    if (deaths.isDead(entitlement.recipient())) {
      reasons.add(Exclusion.DECEASED);
    }
    return reasons.stream().findFirst();
  }

  public boolean isEntitled(Right right, String file) {
    return of(right).isEntitled(file);
  }

  /** Whether that was dealt to the case. */
  public boolean meets(Right right, String file, Exclusion exclusion) {
    return of(right).dealt(file).filter(exclusion::equals).isPresent();
  }

  /** Rank of the case among those with the same fate, from 0; for those that come in variants. */
  public int rank(Right right, String file) {
    return of(right).rank(file);
  }

  /** Dead people of the territory, with the day they died. */
  public List<Deaths.Death> deaths() {
    return deaths.all();
  }

  private CaseFates of(Right right) {
    return Objects.requireNonNull(ofRight.get(right));
  }
}
