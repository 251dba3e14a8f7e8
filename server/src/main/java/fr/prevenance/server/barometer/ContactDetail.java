package fr.prevenance.server.barometer;

import fr.prevenance.server.contact.ContactEvent.Channel;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * How somebody and an agent met.
 *
 * @param isAgain whether the same person had a contact for the same right in the {@value #DAYS}
 *     days before
 */
public record ContactDetail(Channel channel, boolean isAgain) {
  public static final int DAYS = 30;

  private static final String AGAIN = ", répété";

  /** As it is stored. */
  public String word() {
    return channel.label() + (isAgain ? AGAIN : "");
  }

  /** Every one there may be. */
  public static List<ContactDetail> all() {
    return Arrays.stream(Channel.values())
        .flatMap(
            channel -> Stream.of(false, true).map(isAgain -> new ContactDetail(channel, isAgain)))
        .toList();
  }
}
