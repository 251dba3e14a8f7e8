package fr.prevenance.testkit.mail;

import java.util.List;
import java.util.Optional;

/** Decides, in tests, what goes wrong. By default everything is accepted. */
public interface Behaviour {

  /** A message whose last byte has come and which nobody has stored yet. */
  record Delivery(String sender, List<String> recipients, Optional<String> messageId) {}

  /** Accepts every recipient and every delivery. */
  Behaviour FLAWLESS = new Behaviour() {};

  /** What is answered to RCPT TO: the refusal, if any. */
  default Optional<Reaction.Refuse> onRecipient(String address) {
    return Optional.empty();
  }

  /** What happens once the whole message has come. */
  default Reaction onDelivery(Delivery delivery) {
    return new Reaction.Accept();
  }
}
