package fr.prevenance.population.fictive;

import java.time.LocalDate;
import java.util.List;

/**
 * A fictional France of any size. Blocks are drawn apart, each from the seed and its number: in any
 * order, by any number of threads, they hold the same people.
 *
 * @param day on which the people are observed
 * @param blockSize persons of a block, but of the last one; with another size, people are others
 */
public record FictivePopulation(long people, long seed, LocalDate day, int blockSize) {
  /** Two row groups of a Parquet file. */
  private static final int BLOCK = 245_760;

  /** Persons at the most. */
  public static final long MOST = 100_000_000;

  /** The rights whose facts are drawn. */
  public static final List<String> RIGHTS =
      List.of(
          "rsa",
          "prime-activite",
          "complementaire-sante-solidaire",
          "aspa",
          "aah",
          "allocations-familiales",
          "complement-familial",
          "allocation-rentree-scolaire",
          "allocation-soutien-familial",
          "cheque-energie",
          "bourse-college",
          "bourse-lycee",
          "bourse-etudes-superieures",
          "repas-crous-1-euro",
          "prevention-depistage");

  public FictivePopulation(long people, long seed, LocalDate day) {
    this(people, seed, day, BLOCK);
  }

  public FictivePopulation {
    if (people < 1 || people > MOST) {
      throw new IllegalArgumentException("--people : de 1 à 100 000 000 personnes.");
    }
    if (blockSize < 1 || blockSize > MemberField.MOST_ROWS) {
      throw new IllegalArgumentException("Persons of a block: " + blockSize);
    }
  }

  public int blocks() {
    return (int) ((people + blockSize - 1) / blockSize);
  }

  /** Identifiers of a block begin with this number. */
  public long firstId(int block) {
    return (long) block * blockSize;
  }

  /** Persons of a block. */
  public int size(int block) {
    return (int) Math.min(blockSize, people - firstId(block));
  }

  /** Draws a block in place of what was there. */
  public void draw(int number, Block block) {
    block.clear();
    new Neighbourhood(block, new Dice(seed, number), (int) day.toEpochDay()).draw(size(number));
  }
}
