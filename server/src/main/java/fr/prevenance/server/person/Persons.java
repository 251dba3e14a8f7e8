package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The people kept, processing by processing. */
public final class Persons {

  /** Expired people are not found, even before the purge has passed. */
  public Optional<Person> find(UUID id, Access access) {
    throw new UnsupportedOperationException();
  }

  /**
   * The person of this processing who signs in with that identité pivot; empty also when two could
   * be meant.
   */
  public Optional<Person> signingIn(Identity pivot, Access access) {
    throw new UnsupportedOperationException();
  }

  /** People whose birth name, name in use, given name or birth date answer the text, at most 50. */
  public List<Person> search(String text, Access access) {
    throw new UnsupportedOperationException();
  }
}
