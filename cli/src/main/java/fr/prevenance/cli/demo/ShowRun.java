package fr.prevenance.cli.demo;

import fr.prevenance.cli.StopSignal;
import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.testkit.identity.FictionalAgent;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration for people to look at: the chain run up to where a human hand is awaited. */
public final class ShowRun {
  private final Demonstration demonstration;
  private final PrintWriter out;

  private ShowRun(Demonstration demonstration, PrintWriter out) {
    this.demonstration = demonstration;
    this.out = out;
  }

  /** Starts, runs the chain the first time, and serves until Ctrl-C. */
  public static void untilInterrupted(DemoOptions options, PrintWriter out)
      throws IOException, InterruptedException {
    try (StopSignal stop = StopSignal.watched();
        Demonstration demonstration = Demonstration.start(options)) {
      new ShowRun(demonstration, out).show();
      stop.await();
      out.println("Arrêt…");
      out.flush();
    }
  }

  private void show() throws IOException {
    if (demonstration.isChainToRun()) {
      say("Le territoire fictif est prêt. La chaîne tourne…");
      run();
      demonstration.chainHasRun();
    }
    welcome();
  }

  /** The last body's campaign is left with one approval, for somebody to give the other. */
  private void run() throws IOException {
    HttpClient http = Visitor.sharedClient();
    List<Staff> staffs = Staff.signIn(demonstration.agents(), demonstration.address(), http);
    Together.each(staffs, staffs.size(), Staff::detect);
    for (Staff staff : staffs) {
      staff.prepareCampaigns();
    }
    for (Staff staff : staffs.subList(0, staffs.size() - 1)) {
      staff.approveTwice();
    }
    staffs.getLast().approveOnce();
    for (Staff staff : staffs.subList(0, staffs.size() - 1)) {
      staff.awaitSending();
    }
  }

  private void welcome() throws IOException {
    say("");
    say("Prévenance est prête. À ouvrir dans un navigateur :");
    say("  Portail des usagers    " + demonstration.address());
    say("  Console des agents     " + demonstration.address().resolve("/console"));
    say("  Messages reçus         " + demonstration.mailboxAddress());
    say("");
    say("Personnes fictives (identifiant, sans mot de passe) :");
    for (String right : Demonstration.RIGHTS) {
      TruthRow.read(demonstration.folder().truth(), right).stream()
          .filter(row -> row.isExpected() && !row.isForAgentOnly())
          .limit(1)
          .forEach(row -> say("  %-22s %s".formatted(row.person(), TITLES.get(right))));
    }
    say("");
    say("Agents fictifs :");
    demonstration.agents().stream()
        .collect(Collectors.groupingBy(FictionalAgent::siret))
        .values()
        .forEach(this::sayAgents);
    say("");
    say(
        "Données : %s. Ctrl-C arrête tout ; la prochaine fois, tout est retrouvé."
            .formatted(demonstration.folder().root()));
  }

  private static final Map<String, String> TITLES =
      Map.of(
          "cheque-energie", "a droit au chèque énergie",
          "repas-crous-1-euro", "a droit au repas à 1 €",
          "intermediation-pension-alimentaire", "peut avoir l'intermédiation de sa pension");

  private void sayAgents(List<FictionalAgent> agents) {
    agents.forEach(
        agent -> say("  %-22s %s".formatted(agent.username(), String.join(", ", agent.roles()))));
  }

  private void say(String line) {
    out.println(line);
    out.flush();
  }
}
