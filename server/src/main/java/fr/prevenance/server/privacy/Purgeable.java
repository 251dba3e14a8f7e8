package fr.prevenance.server.privacy;

import java.time.LocalDate;

/** A room that holds data with an expiry date. Each such room declares a bean of this type. */
public interface Purgeable {

  /** What is destroyed, in French, such as {@code oppositions échues}. */
  String what();

  /**
   * Destroys what has expired; may be stopped, resumed and repeated.
   *
   * @param today data whose expiry date is this day or earlier are destroyed
   * @return how many were
   */
  int destroyExpired(LocalDate today);
}
