package fr.prevenance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two whole servers on one database share the messages of all campaigns; in the midst of sending,
 * and of preparing more to send, the one before which the agents sat is killed.
 *
 * <p>No instant is left to chance: the mail catcher holds every delivery, so that all senders of
 * both servers stand still, each with a batch, while the test looks and kills.
 */
class TwoServersTest {
  @TempDir static Path root;
  @AutoClose static TwoServers servers;

  static Set<String> delivering;
  static Set<String> heldByTheKilled;
  static Set<String> received;
  static List<String> undispatched;

  @BeforeAll
  static void run() throws Exception {
    servers = new TwoServers(root);
    servers.launchCampaigns();
    servers.letThroughUntilBothDeliver();
    delivering = servers.delivering();
    heldByTheKilled = servers.heldBy(servers.first());
    received = servers.received();
    undispatched = servers.killFirstWhileItDispatches();
    servers.letAllThrough();
  }

  @Test
  void both_start_at_once_on_an_empty_database_and_migrate_it_once() throws SQLException {
    assertThat(texts("select version from flyway_schema_history"))
        .isNotEmpty()
        .doesNotHaveDuplicates();
  }

  @Test
  void both_take_part_in_sending() {
    assertThat(delivering).isEqualTo(servers.names());
  }

  @Test
  void every_message_ends_as_sent() throws SQLException {
    assertThat(texts("select distinct state from message")).containsExactly("envoyé");
  }

  @Test
  void every_message_sent_was_delivered_exactly_once() throws SQLException {
    assertThat(servers.caught())
        .containsExactlyInAnyOrderElementsOf(
            texts("select message_id from message where state = 'envoyé'"));
  }

  @Test
  void the_survivor_doubts_all_that_the_killed_server_held() throws SQLException {
    assertThat(texts("select message_id from message where doubtful_since is not null"))
        .containsAll(heldByTheKilled);
  }

  @Test
  void what_the_killed_server_had_handed_over_does_not_leave_again() throws SQLException {
    Set<String> handedOver = new HashSet<>(heldByTheKilled);
    handedOver.retainAll(received);

    assertThat(handedOver).isNotEmpty();
    assertThat(texts("select message_id from message where attempts = 1")).containsAll(handedOver);
  }

  @Test
  void what_the_killed_server_had_not_begun_leaves_by_the_survivor() throws SQLException {
    Set<String> notBegun = new HashSet<>(heldByTheKilled);
    notBegun.removeAll(received);

    assertThat(notBegun).isNotEmpty();
    assertThat(texts("select message_id from message where attempts = 2")).containsAll(notBegun);
  }

  @Test
  void the_survivor_dispatches_what_the_killed_server_was_about_to() throws SQLException {
    assertThat(undispatched).isNotEmpty();
    assertThat(texts("select distinct campaign::text from message")).containsAll(undispatched);
  }

  private static List<String> texts(String query) throws SQLException {
    return servers.ledger.texts(query);
  }
}
