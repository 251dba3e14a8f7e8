package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.testkit.identity.FictionalPerson;
import java.io.IOException;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The chain run once from end to end, agents and people played by real HTTP requests. */
public final class HeadlessRun {
  private final Demonstration demonstration;
  private final Progress progress;
  private final Ledger ledger;
  private final Judge judge;

  /**
   * @param progress told each step as it begins
   */
  public HeadlessRun(Demonstration demonstration, Progress progress) {
    this.demonstration = demonstration;
    this.progress = progress;
    this.ledger = new Ledger(demonstration.database().access());
    this.judge = new Judge(demonstration.folder(), ledger);
  }

  /** Runs the chain. */
  public HeadlessReport run() throws IOException, SQLException {
    HttpClient http = Visitor.sharedClient();
    List<Staff> staffs = Staff.signIn(demonstration.agents(), demonstration.address(), http);
    progress.say("Détection par les trois organismes");
    each(staffs, Staff::detect);
    judge.noteDetected();
    progress.say("Campagnes approuvées par deux agents, envoi des messages");
    each(staffs, Staff::prepareCampaigns);
    each(staffs, Staff::approveTwice);
    each(staffs, Staff::awaitSending);
    List<ReceivedMessage> received = received();
    progress.say("%d messages reçus ; les usagers répondent".formatted(received.size()));
    new Crowd(demonstration.address(), http, usernames(), demonstration.options().seed())
        .act(received);
    progress.say("Les agents attribuent");
    each(staffs, Staff::award);
    return report(received);
  }

  /** The bodies work beside each other, as they would. */
  private static void each(List<Staff> staffs, Together.Work<Staff> work) throws IOException {
    Together.each(staffs, staffs.size(), work);
  }

  private List<ReceivedMessage> received() {
    return demonstration.mail().all().stream()
        .map(ReceivedMessage::read)
        .flatMap(Optional::stream)
        .toList();
  }

  private Map<String, String> usernames() {
    return FictionalPerson.readAll(demonstration.folder().territory().resolve("identites.jsonl"))
        .stream()
        .collect(
            Collectors.toMap(
                FictionalPerson::email, FictionalPerson::username, (first, second) -> first));
  }

  private HeadlessReport report(List<ReceivedMessage> received) throws IOException, SQLException {
    return new HeadlessReport(
        demonstration.options().people(),
        ledger.refusedRows(),
        ledger.droppedColumns(),
        ledger.destroyed(),
        progress.seconds(),
        judge.judge(received));
  }
}
