package fr.prevenance.cli.demo;

import static org.awaitility.Awaitility.await;

import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.testkit.OpenedParts;
import fr.prevenance.testkit.database.DatabaseAccess;
import fr.prevenance.testkit.database.SharedDatabase;
import fr.prevenance.testkit.identity.FictionalAgent;
import fr.prevenance.testkit.identity.IdentityProvider;
import fr.prevenance.testkit.identity.IdentityProviderOptions;
import fr.prevenance.testkit.identity.Realm;
import fr.prevenance.testkit.identity.RelyingParty;
import fr.prevenance.testkit.mail.CaughtMail;
import fr.prevenance.testkit.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/**
 * Two servers with the same settings but for their ports, and all they need: a database, a mail
 * catcher that holds deliveries, an identity provider, a fictional territory.
 */
final class TwoServers implements AutoCloseable {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 15);
  private static final TerritoryOptions TERRITORY = new TerritoryOptions(1500, 7, DAY);

  private final OpenedParts parts = new OpenedParts();
  private final MailGate gate = new MailGate();
  private final DatabaseAccess database = SharedDatabase.freshDatabase();
  private final DemoFolder folder;
  private final MailCatcher catcher;
  private final ServerProgram first;
  private final ServerProgram second;
  private final List<Staff> staffs;
  final Ledger ledger = new Ledger(database);

  /**
   * Starts both at the same moment on an empty database; returns once both answer and all agents
   * are signed in at the first.
   */
  TwoServers(Path root) throws IOException, SQLException {
    folder = new DemoFolder(root);
    try {
      FictionalTerritory.generate(TERRITORY).writeTo(folder.territory());
      catcher = parts.opened(MailCatcher.start(folder.mailbox()));
      catcher.behave(gate);
      URI firstAddress = freeAddress();
      URI secondAddress = freeAddress();
      URI identities =
          parts.opened(identityProvider(firstAddress, secondAddress)).issuer(Realm.PROCONNECT);
      stopVacuuming();
      try (Barrier barrier =
          Barrier.beforeReading("pg_catalog.pg_namespace", database, superuser())) {
        first = start("first", firstAddress, identities);
        second = start("second", secondAddress, identities);
        patiently("both at the barrier")
            .failFast("a server has ended", () -> first.hasEnded() || second.hasEnded())
            .until(() -> barrier.waiting().containsAll(names()));
      }
      first.awaitReady();
      second.awaitReady();
      staffs = Staff.signIn(agents(), first.address(), Visitor.sharedClient());
    } catch (IOException | SQLException | RuntimeException | Error failure) {
      close();
      throw failure;
    }
  }

  /**
   * Once PostgreSQL has vacuumed a catalogue, whoever connects reads all of them before saying who
   * they are: before the barrier they would stand without a name.
   */
  private static void stopVacuuming() throws SQLException {
    try (Connection connection = superuser().connect();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set autovacuum = off");
      statement.execute("select pg_reload_conf()");
    }
  }

  private static DatabaseAccess superuser() {
    return SharedDatabase.server().superuser();
  }

  private static URI freeAddress() {
    return URI.create("http://localhost:" + FreePort.find());
  }

  private IdentityProvider identityProvider(URI... addresses) {
    Set<String> returns =
        Stream.of(addresses)
            .map(address -> address.resolve("/login/oauth2/code/proconnect").toString())
            .collect(Collectors.toSet());
    RelyingParty console =
        new RelyingParty(
            Realm.PROCONNECT,
            ServerSettings.CONSOLE_CLIENT,
            ServerSettings.CLIENT_SECRET,
            returns,
            Set.of());
    return IdentityProvider.start(
        new IdentityProviderOptions(0, List.of(), agents(), List.of(console), List.of()));
  }

  private ServerProgram start(String name, URI address, URI identities) throws IOException {
    ServerSettings settings =
        new ServerSettings(
            folder, database, address, catcher.smtpPort(), catcher.address(), identities);
    Path file = folder.root().resolve(name + ".properties");
    return parts.opened(ServerProgram.start(name, file, settings, DAY));
  }

  ServerProgram first() {
    return first;
  }

  Set<String> names() {
    return Set.of(first.name(), second.name());
  }

  /**
   * Has agents launch all campaigns but those of the last body, at the first server; returns once
   * their messages are written and every sender of both servers stands still with a batch.
   */
  void launchCampaigns() throws IOException {
    for (Staff staff : staffs) {
      staff.detect();
      staff.prepareCampaigns();
    }
    for (Staff staff : staffs.subList(0, staffs.size() - 1)) {
      staff.approveTwice();
    }
    patiently("all messages written").until(() -> campaignsIn("approuvée").isEmpty());
    awaitStandstill();
  }

  /** Lets deliveries through, one after the other, until both servers have made one. */
  void letThroughUntilBothDeliver() throws SQLException {
    while (!delivering().equals(names())) {
      int caught = caught().size();
      gate.letOneThrough();
      patiently("one more delivery").until(() -> caught().size() > caught);
      awaitStandstill();
    }
  }

  /**
   * Has agents launch the last campaigns at the first server, and kills it before a message of
   * theirs is written.
   *
   * @return the campaigns it was about to dispatch
   */
  List<String> killFirstWhileItDispatches() throws Exception {
    try (Barrier barrier = Barrier.beforeWriting("message", database, superuser())) {
      staffs.getLast().approveTwice();
      patiently("the first dispatching").until(() -> barrier.waiting().contains(first.name()));
      first.kill();
      return campaignsIn("approuvée");
    }
  }

  /** Holds deliveries no more; returns once all campaigns have ended. */
  void letAllThrough() {
    gate.open();
    patiently("all campaigns ended")
        .until(() -> campaignsIn("préparée", "approuvée", "en envoi").isEmpty());
  }

  private void awaitStandstill() {
    patiently("all senders held").until(() -> gate.waiting() == 2 * ServerProgram.SENDERS);
  }

  /** Names of the servers that hold a message already delivered: a batch is recorded as one. */
  Set<String> delivering() throws SQLException {
    Map<String, String> holders = holders();
    holders.keySet().retainAll(caught());
    return new HashSet<>(holders.values());
  }

  /** Message-IDs of what a server has claimed and not recorded as sent. */
  Set<String> heldBy(ServerProgram server) throws SQLException {
    Map<String, String> holders = holders();
    holders.values().retainAll(Set.of(server.name()));
    return holders.keySet();
  }

  /** Name of the server by Message-ID: a claim names the lock that the server's session holds. */
  private Map<String, String> holders() throws SQLException {
    Map<String, String> holders = new HashMap<>();
    for (String name : names()) {
      ledger
          .texts(
              """
              select message.message_id from message
              join pg_locks lease on lease.locktype = 'advisory' and lease.objsubid = 1
                and (lease.classid::bigint << 32 | lease.objid::bigint) =
                  (('x' || substr(replace(message.instance::text, '-', ''), 1, 16))::bit(64)
                    # ('x' || substr(replace(message.instance::text, '-', ''), 17))::bit(64))::bigint
              join pg_stat_activity session on session.pid = lease.pid
              where message.state = 'tentative' and session.application_name = ?\
              """,
              name)
          .forEach(message -> holders.put(message, name));
    }
    return holders;
  }

  private List<String> campaignsIn(String... states) throws SQLException {
    return ledger.texts(
        "select id::text from campaign where state = any(string_to_array(?, ','))",
        String.join(",", states));
  }

  /** Message-IDs of all deliveries wholly received, held or let through. */
  Set<String> received() {
    return gate.received();
  }

  /** Message-IDs of all deliveries stored, repeated ones too. */
  List<String> caught() {
    return catcher.all().stream()
        .map(CaughtMail::messageId)
        .map(identifier -> identifier.orElseThrow())
        .toList();
  }

  private List<FictionalAgent> agents() {
    return FictionalAgent.readAll(folder.territory().resolve("agents.json"));
  }

  private static ConditionFactory patiently(String what) {
    return await(what).atMost(Duration.ofMinutes(2));
  }

  /** Kills what still runs. */
  @Override
  public void close() {
    gate.open();
    parts.close();
  }
}
