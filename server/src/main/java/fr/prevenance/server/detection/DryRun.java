package fr.prevenance.server.detection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a real run would come to, shown before it takes place. Lives in memory and in the answer to
 * the agent; only its counters are stored.
 *
 * @param deliveries what the door let in and refused
 * @param sample at most three entitled cases, their identities left out
 */
public record DryRun(
    UUID run,
    String right,
    Tally tally,
    List<DeliveryReport> deliveries,
    List<ChannelCost> costs,
    ExpectedContacts contacts,
    List<Sample> sample) {

  /**
   * @param channel {@code courriel}, {@code sms} or {@code courrier}
   * @param people those who can be written to by this channel
   * @param unitCents price of one message, in cents
   * @param totalCents for all of them, in cents
   */
  public record ChannelCost(
      String channel, int people, BigDecimal unitCents, BigDecimal totalCents) {}

  /**
   * @param messages those that would be sent
   * @param people how many would call or write to the service, rounded up
   * @param assumption on what this rests, in French
   */
  public record ExpectedContacts(int messages, int people, String assumption) {}

  /**
   * @param facts by full name, as people read them; facts for agents alone are left out
   */
  public record Sample(String explanation, Map<String, String> facts) {}
}
