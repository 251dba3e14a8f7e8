package fr.prevenance.cli.demo;

import fr.prevenance.cli.Refusal;
import fr.prevenance.cli.ServerProcess;
import fr.prevenance.territory.FictionalTerritory;
import fr.prevenance.territory.TerritoryOptions;
import fr.prevenance.testkit.OpenedParts;
import fr.prevenance.testkit.database.EmbeddedDatabase;
import fr.prevenance.testkit.identity.FictionalAgent;
import fr.prevenance.testkit.identity.FictionalPerson;
import fr.prevenance.testkit.identity.IdentityProvider;
import fr.prevenance.testkit.identity.IdentityProviderOptions;
import fr.prevenance.testkit.identity.Realm;
import fr.prevenance.testkit.identity.RelyingParty;
import fr.prevenance.testkit.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * A running demonstration: PostgreSQL, mail catcher, identity provider and server in this process.
 * The folder's lock comes first, so that two demonstrations never share one.
 */
public final class Demonstration implements AutoCloseable {
  private final DemoOptions options;
  private final DemoFolder folder;
  private final OpenedParts parts = new OpenedParts();
  private final EmbeddedDatabase database;
  private final DemoMemory memory;
  private final MailCatcher mail;

  private Demonstration(DemoOptions options) throws IOException {
    this.options = options;
    this.folder = new DemoFolder(options.data().toAbsolutePath().normalize());
    mustHavePort(options.port());
    this.database = parts.opened(EmbeddedDatabase.open(folder.database()));
    try {
      this.memory = DemoMemory.exists(folder) ? DemoMemory.read(folder) : settle();
      memory.mustBe(options);
      this.mail =
          parts.opened(
              MailCatcher.start(folder.mailbox(), memory.mailPort(), memory.mailboxPort()));
      startServers();
    } catch (IOException | RuntimeException | Error failure) {
      close();
      throw failure;
    }
  }

  /**
   * Starts everything on a folder, new or found again.
   *
   * @throws Refusal when the folder holds another world, or a port is taken
   */
  public static Demonstration start(DemoOptions options) throws IOException {
    return new Demonstration(options);
  }

  private static void mustHavePort(int port) {
    if (!FreePort.isFree(port)) {
      throw Refusal.environment(
          "Le port %d est déjà pris par un autre programme. Choisissez-en un autre : --port %d"
              .formatted(port, FreePort.find()));
    }
  }

  /** Makes the territory anew; a folder left half made by a killed start is emptied first. */
  private DemoMemory settle() throws IOException {
    FileSystemUtils.deleteRecursively(folder.territory());
    FictionalTerritory.generate(
            new TerritoryOptions(options.people(), options.seed(), options.date()))
        .writeTo(folder.territory());
    DemoMemory made =
        new DemoMemory(
            options.people(),
            options.seed(),
            options.date(),
            FreePort.find(),
            FreePort.find(),
            FreePort.find());
    made.write(folder);
    return made;
  }

  /** Both at once: the server asks the identity provider nothing before somebody signs in. */
  private void startServers() throws IOException {
    try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
      Future<IdentityProvider> identities = beside.submit(this::startIdentityProvider);
      parts.opened(() -> Together.result(identities).close());
      parts.opened(startServer());
      Together.result(identities);
    }
  }

  private IdentityProvider startIdentityProvider() throws IOException {
    return IdentityProvider.start(
        new IdentityProviderOptions(
            memory.identityPort(),
            FictionalPerson.readAll(folder.territory().resolve("identites.jsonl")),
            agents(),
            List.of(
                relyingParty(Realm.FRANCECONNECT, ServerSettings.PORTAL_CLIENT, "franceconnect"),
                relyingParty(Realm.PROCONNECT, ServerSettings.CONSOLE_CLIENT, "proconnect")),
            suggestions()));
  }

  private RelyingParty relyingParty(Realm realm, String client, String registration) {
    return new RelyingParty(
        realm,
        client,
        ServerSettings.CLIENT_SECRET,
        Set.of(address().resolve("/login/oauth2/code/" + registration).toString()),
        Set.of(address().resolve("/").toString()));
  }

  private List<String> suggestions() throws IOException {
    List<String> suggested =
        new ArrayList<>(agents().stream().map(FictionalAgent::username).toList());
    for (String right : RIGHTS) {
      TruthRow.read(folder.truth(), right).stream()
          .filter(row -> row.isExpected() && !row.isForAgentOnly())
          .limit(2)
          .map(TruthRow::person)
          .forEach(suggested::add);
    }
    return suggested;
  }

  private ConfigurableApplicationContext startServer() {
    ServerSettings settings =
        new ServerSettings(
            folder,
            database.access(),
            address(),
            mail.smtpPort(),
            mail.address(),
            identityAddress());
    return ServerProcess.start(settings.asProperties(), DemoClock.startingOn(options.date()));
  }

  /** The rights that the fictional bodies serve. */
  static final List<String> RIGHTS =
      List.of("cheque-energie", "repas-crous-1-euro", "intermediation-pension-alimentaire");

  /** Where people reach the portal. */
  public URI address() {
    return URI.create("http://localhost:" + options.port());
  }

  /** Where to read what people received. */
  public URI mailboxAddress() {
    return mail.address();
  }

  private URI identityAddress() {
    return URI.create("http://localhost:" + memory.identityPort());
  }

  /** What people received. */
  public MailCatcher mail() {
    return mail;
  }

  public EmbeddedDatabase database() {
    return database;
  }

  /** Whether the chain has still to run; a run that was killed midway is to run again. */
  public boolean isChainToRun() {
    return !Files.exists(folder.chainMark());
  }

  void chainHasRun() throws IOException {
    Files.createFile(folder.chainMark());
  }

  List<FictionalAgent> agents() {
    return FictionalAgent.readAll(folder.territory().resolve("agents.json"));
  }

  DemoFolder folder() {
    return folder;
  }

  DemoOptions options() {
    return options;
  }

  /** Stops everything, the last started first; a second call waits for the first. */
  @Override
  public void close() {
    parts.close();
  }
}
