package fr.prevenance.territory.partner;

import fr.prevenance.territory.chance.Dice;
import fr.prevenance.territory.fate.Fates;
import fr.prevenance.territory.truth.World;
import java.time.format.DateTimeFormatter;

/** Opens a desk for each file. */
record Desks(World world, Fates fates, Canaries canaries, long seed) {

  /** A desk that writes dates as {@code JJ/MM/AAAA}. */
  Desk french(String file) {
    return desk(file, Spelling.FRENCH);
  }

  /** A desk that writes dates as {@code AAAA-MM-JJ}. */
  Desk iso(String file) {
    return desk(file, Spelling.ISO);
  }

  private Desk desk(String file, DateTimeFormatter dates) {
    Dice dice = new Dice(seed, "partner " + file);
    return new Desk(world, fates, canaries, dice, new Spelling(dice, dates));
  }
}
