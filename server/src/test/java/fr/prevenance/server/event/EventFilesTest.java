package fr.prevenance.server.event;

import static fr.prevenance.server.event.EventFixture.COUNTER;
import static fr.prevenance.server.event.EventFixture.data;
import static fr.prevenance.server.event.EventFixture.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.exchange.EventAgreement;
import fr.prevenance.server.exchange.EventAgreements;
import fr.prevenance.server.message.InMessageRoom;
import fr.prevenance.server.message.MessageRoom;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** Files of events that a partner has put into a folder of the body. */
@InMessageRoom
class EventFilesTest {
  private final EventFixture events;
  private final EventAgreements agreements;
  private final Reception reception;
  private final TransactionTemplate transactions;
  private Path folder = Path.of("");
  private EventFiles files;

  EventFilesTest(
      EventFixture events,
      EventAgreements agreements,
      Reception reception,
      EventFiles files,
      TransactionTemplate transactions) {
    this.events = events;
    this.agreements = agreements;
    this.reception = reception;
    this.files = files;
    this.transactions = transactions;
  }

  @BeforeEach
  void clear(@TempDir Path empty) {
    events.clear();
    folder = empty;
    files =
        new EventFiles(
            new EventAgreements(List.of(in(empty, agreements.of(COUNTER).orElseThrow()))),
            reception,
            transactions);
  }

  @Test
  void every_line_is_received_and_the_file_is_destroyed() throws IOException {
    Files.write(folder.resolve("lundi.jsonl"), List.of(line("1"), "", line("2")));
    files.take();

    assertThat(events.inState("à traiter")).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_file_that_comes_again_doubles_nothing() throws IOException {
    var file = List.of(line("1"), line("2"));
    Files.write(folder.resolve("lundi.jsonl"), file);
    files.take();
    Files.write(folder.resolve("mardi.jsonl"), file);
    files.take();

    assertThat(events.inState("à traiter")).isEqualTo(2);
  }

  @Test
  void a_faulty_line_is_told_without_its_values_and_the_others_are_received() throws IOException {
    var faulty = line("2").replace("avis-impot", "loterie");
    Files.write(folder.resolve("lundi.jsonl"), List.of("{\"nom\": \"Secret", faulty, line("3")));
    files.take();

    assertThat(events.inState("à traiter")).isEqualTo(1);
    assertThat(Files.readString(folder.resolve("lundi.jsonl.refus.txt")))
        .contains("ligne 1 : cloudevent-illisible", "ligne 2 : type-inconnu")
        .doesNotContain("Secret", "Fictif");
  }

  @Test
  void a_file_under_way_is_left_alone() throws IOException {
    Files.writeString(folder.resolve("lundi.jsonl.partiel"), line("1"));
    files.take();

    assertThat(events.inState("à traiter")).isZero();
    assertThat(folder.resolve("lundi.jsonl.partiel")).exists();
  }

  @Test
  void a_file_of_another_alphabet_keeps_nobody_else_waiting() throws IOException {
    Files.write(folder.resolve("a.jsonl"), new byte[] {'{', (byte) 0xE9, '}', '\n'});
    Files.writeString(folder.resolve("b.jsonl"), line("1"));
    files.take();

    assertThat(events.inState("à traiter")).isEqualTo(1);
    assertThat(folder.resolve("a.jsonl")).as("left for whoever mends it").exists();
  }

  private static String line(String id) {
    var event =
        EventFixture.event(
            id, COUNTER, "avis-impot", data(somebody(), MessageRoom.TODAY.minusDays(1), ""));
    var format =
        Objects.requireNonNull(
            EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
    return new String(format.serialize(event), StandardCharsets.UTF_8).replace("\n", "");
  }

  private static EventAgreement in(Path folder, EventAgreement agreement) {
    return new EventAgreement(
        agreement.processing(),
        agreement.name(),
        agreement.title(),
        agreement.partner(),
        agreement.legalBasis(),
        agreement.source(),
        agreement.types(),
        agreement.holding(),
        agreement.isCertified(),
        agreement.retention(),
        agreement.tokens(),
        Optional.of(folder),
        agreement.facts());
  }
}
