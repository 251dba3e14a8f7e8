package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Visitor;
import fr.prevenance.testkit.identity.FictionalAgent;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The agents of one body: two who may send, one who decides. Each step looks at what is already
 * done, so that a demonstration killed midway goes on from there.
 */
final class Staff {
  private static final long POLL_MILLIS = 200;
  private static final int FILES_OPEN = 3;

  private final Officer first;
  private final Officer second;
  private final Officer agent;

  private Staff(Officer first, Officer second, Officer agent) {
    this.first = first;
    this.second = second;
    this.agent = agent;
  }

  /** Signs the staff of each body in. */
  static List<Staff> signIn(List<FictionalAgent> agents, URI server, HttpClient http)
      throws IOException {
    List<Staff> staffs = new ArrayList<>();
    for (String siret : agents.stream().map(FictionalAgent::siret).distinct().toList()) {
      List<Officer> officers = new ArrayList<>();
      for (String role : List.of("charge-de-campagne", "agent")) {
        for (FictionalAgent agent : agents) {
          if (agent.siret().equals(siret) && agent.roles().contains(role)) {
            officers.add(Officer.signIn(new Visitor(http), server, agent.username()));
          }
        }
      }
      staffs.add(new Staff(officers.get(0), officers.get(1), officers.get(2)));
    }
    return staffs;
  }

  /** Tries out, then detects, in each processing that has not been run yet. */
  void detect() throws IOException {
    for (String processing : first.processings()) {
      if (first.hasDeliveries(processing)) {
        first.tryOut(processing);
        first.detect(processing);
      }
    }
  }

  void prepareCampaigns() throws IOException {
    first.prepareCampaigns();
  }

  /** Approves what this agent may still approve. */
  void approveOnce() throws IOException {
    first.approveAll();
  }

  void approveTwice() throws IOException {
    first.approveAll();
    second.approveAll();
  }

  /** Waits until the messages of all campaigns have left. */
  void awaitSending() throws IOException {
    for (UUID campaign : first.campaigns()) {
      while (!first.hasSentAll(campaign)) {
        pause();
      }
    }
  }

  /** Awards all that people have confirmed, a few files open at a time. */
  void award() throws IOException {
    Together.each(agent.requests(), FILES_OPEN, agent::award);
  }

  private static void pause() throws InterruptedIOException {
    try {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("attente interrompue");
    }
  }
}
