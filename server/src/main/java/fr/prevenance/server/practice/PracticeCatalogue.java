package fr.prevenance.server.practice;

import fr.prevenance.packs.Commitment;
import fr.prevenance.packs.Practice;
import fr.prevenance.packs.Practices;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The sheets that everybody may read: the founding ones, and those of the folders configured. */
public final class PracticeCatalogue {
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  private final Practices practices;

  PracticeCatalogue(Practices practices) {
    this.practices = practices;
  }

  /** Founding ones first, by number. */
  public List<Practice> all() {
    return practices.all();
  }

  /**
   * The sheet of that name.
   *
   * @param name slug of a sheet, or number of a founding one
   */
  public Optional<Practice> find(String name) {
    return NUMBER.matcher(name).matches() ? founding(Integer.parseInt(name)) : practices.find(name);
  }

  /** The founding sheet of that number. */
  public Optional<Practice> founding(int number) {
    return practices.founding(number);
  }

  /** Every commitment that a sheet may name. */
  public List<Commitment> commitments() {
    return practices.commitments();
  }

  /** Those that a sheet names, in its order. */
  public List<Commitment> commitments(Practice practice) {
    return practices.commitments(practice);
  }
}
