package fr.prevenance.server.procedure;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.message.Message;
import fr.prevenance.server.message.Messages;
import fr.prevenance.server.message.ShortCode;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.person.Persons;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person objects to a processing (CRPA L114-8 II, RGPD 21): signed in, with the code of a message
 * and no account, or through an agent. All in one transaction; doing it again changes nothing.
 */
@Service
public class Objecting {
  private final Processings processings;
  private final Persons persons;
  private final Messages messages;
  private final SelfAccess people;
  private final ObjectionEffects effects;

  Objecting(
      Processings processings,
      Persons persons,
      Messages messages,
      SelfAccess people,
      ObjectionEffects effects) {
    this.processings = processings;
    this.persons = persons;
    this.messages = messages;
    this.people = people;
    this.effects = effects;
  }

  /**
   * With the code of a message, typed by hand. Who holds the code has received the message; the
   * answer says nothing of the person.
   */
  @Transactional
  public Objection byCode(String typed) {
    return ShortCode.typed(typed)
        .flatMap(messages::byCode)
        .map(this::byMessage)
        .orElseGet(Objection.UnknownCode::new);
  }

  /**
   * Signed in. Recorded even where no data are held, so that none will be.
   *
   * @param processing the processing objected to
   */
  @Transactional
  public Objection bySignedIn(Identity pivot, ProcessingId processing) {
    var access = people.enter(processings.get(processing));
    effects.begin(pivot, access);
    return persons
        .signingIn(pivot, access)
        .map(person -> effects.apply(person, access, ObjectionChannel.PORTAL))
        .orElseGet(() -> effects.remember(pivot, access, ObjectionChannel.PORTAL));
  }

  /**
   * An agent acts for the person, on the telephone or after a letter.
   *
   * @param access the agent's own
   * @return {@link Objection.AlreadyDone} when that person's data are gone
   */
  @Transactional
  public Objection byAgent(UUID person, ObjectionChannel channel, Access access) {
    return persons
        .find(person, access)
        .map(found -> effects.apply(found, access, channel))
        .orElseGet(() -> new Objection.AlreadyDone(access.processing()));
  }

  private Objection byMessage(Message message) {
    var access = people.enter(processings.get(message.processing()));
    return recipient(message, access)
        .map(person -> effects.apply(person, access, ObjectionChannel.CODE))
        .orElseGet(() -> new Objection.AlreadyDone(access.processing()));
  }

  private Optional<Person> recipient(Message message, Access access) {
    return message.person().flatMap(person -> persons.find(person, access));
  }
}
