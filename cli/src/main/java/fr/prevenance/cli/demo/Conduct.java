package fr.prevenance.cli.demo;

import java.util.Random;

/** What a fictional person does with a message; drawn from the seed and the person alone. */
enum Conduct {
  IGNORE(45),
  LOOK(10),
  CONFIRM(33),
  RENOUNCE(6),
  OBJECT(6);

  private final int percent;

  Conduct(int percent) {
    this.percent = percent;
  }

  static Conduct draw(long seed, String person) {
    int drawn = new Random(seed * 31 + person.hashCode()).nextInt(100);
    for (Conduct conduct : values()) {
      drawn -= conduct.percent;
      if (drawn < 0) {
        return conduct;
      }
    }
    return IGNORE;
  }
}
