package fr.prevenance.territory.person;

import fr.prevenance.territory.chance.Dice;
import java.util.HashSet;
import java.util.Set;

/** Mailboxes, telephone numbers of the range kept for fiction, and canaries. */
final class Contacts {
  private static final String CANARY_SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int CANARY_LENGTH = 6;

  private final Set<String> canaries = new HashSet<>();
  private final Dice dice;

  Contacts(Dice dice) {
    this.dice = dice;
  }

  String email(String givenName, String birthName, String username) {
    return PlainText.mailbox(givenName)
        + '.'
        + PlainText.mailbox(birthName)
        + '.'
        + username
        + "@courriel.test";
  }

  String phone() {
    return "063998" + dice.digits(4);
  }

  /** A token no other person has. */
  String canary() {
    while (true) {
      String token = dice.drawn(CANARY_LENGTH, CANARY_SIGNS);
      if (canaries.add(token)) {
        return token;
      }
    }
  }
}
