package fr.prevenance.population.fictive;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The départements, with the persons they count; each has some communes, whose codes are made up.
 */
public final class Departments {
  /** Of each département. */
  static final int COMMUNES = 5;

  private static final String THOUSANDS =
      """
      01 650, 02 534, 03 339, 04 162, 05 142, 06 1081, 07 329, 08 271,
      09 152, 10 312, 11 370, 12 281, 13 2044, 14 696, 15 144, 16 352,
      17 648, 18 305, 19 242, 21 537, 22 599, 23 119, 24 413, 25 541,
      26 516, 27 610, 28 434, 29 911, 2A 160, 2B 178, 30 748, 31 1388,
      32 191, 33 1611, 34 1160, 35 1074, 36 219, 37 611, 38 1273, 39 259,
      40 412, 41 333, 42 762, 43 227, 44 1413, 45 681, 46 171, 47 333,
      48 75, 49 821, 50 497, 51 573, 52 175, 53 306, 54 733, 55 187,
      56 754, 57 1039, 58 206, 59 2614, 60 830, 61 283, 62 1475, 63 655,
      64 677, 65 227, 66 482, 67 1125, 68 768, 69 1878, 70 234, 71 553,
      72 567, 73 434, 74 830, 75 2168, 76 1257, 77 1423, 78 1438, 79 376,
      80 570, 81 392, 82 263, 83 1072, 84 566, 85 680, 86 438, 87 374,
      88 365, 89 338, 90 144, 91 1314, 92 1613, 93 1646, 94 1401, 95 1243,
      971 391, 972 371, 973 282, 974 866, 976 259
      """;

  private static final List<String> CODES = new ArrayList<>();

  /** Thousands of persons up to each, itself included. */
  private static final int[] UP_TO = upTo();

  private Departments() {}

  private static int[] upTo() {
    String[] all = THOUSANDS.strip().split(",\\s*");
    int[] upTo = new int[all.length];
    int total = 0;
    for (int at = 0; at < all.length; at++) {
      String[] one = all[at].strip().split(" ");
      CODES.add(one[0]);
      total += Integer.parseInt(one[1]);
      upTo[at] = total;
    }
    return upTo;
  }

  /** Codes of the communes, in the order of {@link GroupColumn#COMMUNE}. */
  public static List<String> communes() {
    List<String> communes = new ArrayList<>();
    for (String code : CODES) {
      for (int commune = 1; commune <= COMMUNES; commune++) {
        communes.add(code + "%03d".formatted(commune).substring(code.length() - 2));
      }
    }
    return Collections.unmodifiableList(communes);
  }

  /** The place of a département, as often as it counts persons. */
  static int draw(Dice dice) {
    int person = dice.below(UP_TO[UP_TO.length - 1]);
    int low = 0;
    int high = UP_TO.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (person < UP_TO[middle]) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** 0 metropolitan, 1 overseas, 2 Mayotte. */
  static int territory(int department) {
    String code = CODES.get(department);
    return code.equals("976") ? 2 : code.length() == 3 ? 1 : 0;
  }

  /** Where the local scheme of Alsace-Moselle holds. */
  static boolean hasLocalScheme(int department) {
    return List.of("57", "67", "68").contains(CODES.get(department));
  }
}
