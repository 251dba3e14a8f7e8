package fr.prevenance.testkit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The index of what was stored, in memory: heads only. */
final class Mailbox {

  private final ConcurrentSkipListMap<Long, CaughtMail> bySequence = new ConcurrentSkipListMap<>();
  private final Map<String, List<CaughtMail>> byMessageId = new ConcurrentHashMap<>();
  private final Map<String, List<CaughtMail>> byRecipient = new ConcurrentHashMap<>();

  void add(CaughtMail mail) {
    bySequence.put(mail.sequence(), mail);
    mail.messageId().ifPresent(id -> append(byMessageId, id, mail));
    mail.recipients().stream()
        .map(Mailbox::normal)
        .distinct()
        .forEach(recipient -> append(byRecipient, recipient, mail));
  }

  List<CaughtMail> all() {
    return List.copyOf(bySequence.values());
  }

  Optional<CaughtMail> at(long sequence) {
    return Optional.ofNullable(bySequence.get(sequence));
  }

  List<CaughtMail> withMessageId(String messageId) {
    return byMessageId.getOrDefault(messageId, List.of());
  }

  List<CaughtMail> to(String address) {
    return byRecipient.getOrDefault(normal(address), List.of());
  }

  /** Newest first, those whose recipient contains the text. */
  List<CaughtMail> search(String text) {
    String wanted = normal(text.strip());
    return bySequence.descendingMap().values().stream()
        .filter(mail -> mail.recipients().stream().anyMatch(to -> normal(to).contains(wanted)))
        .toList();
  }

  private static void append(Map<String, List<CaughtMail>> index, String key, CaughtMail mail) {
    index.merge(key, List.of(mail), Mailbox::joined);
  }

  private static List<CaughtMail> joined(List<CaughtMail> known, List<CaughtMail> added) {
    List<CaughtMail> all = new ArrayList<>(known);
    all.addAll(added);
    return List.copyOf(all);
  }

  private static String normal(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}
