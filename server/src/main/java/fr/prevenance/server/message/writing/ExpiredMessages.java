package fr.prevenance.server.message.writing;

import fr.prevenance.server.message.Messages;
import fr.prevenance.server.privacy.Purgeable;
import java.time.LocalDate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Destroys the content of messages with the data they were written from. */
@Component
@Order(1)
final class ExpiredMessages implements Purgeable {
  private final Messages messages;

  ExpiredMessages(Messages messages) {
    this.messages = messages;
  }

  @Override
  public String what() {
    return "contenus de messages échus";
  }

  @Override
  public int destroyExpired(LocalDate today) {
    return messages.eraseExpired(today);
  }
}
