package fr.prevenance.cli.demo;

import fr.prevenance.cli.visit.Page;
import fr.prevenance.cli.visit.Visitor;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** An agent before the console, by the same pages and forms as any other. */
final class Officer {
  private final Visitor visitor;
  private final URI server;

  private Officer(Visitor visitor, URI server) {
    this.visitor = visitor;
    this.server = server;
  }

  /** Signs in through the identity provider. */
  static Officer signIn(Visitor visitor, URI server, String username) throws IOException {
    SignIn.as(visitor, server.resolve("/console"), username);
    return new Officer(visitor, server);
  }

  /** Identifiers of the processings the agent sees. */
  List<String> processings() throws IOException {
    return lastSegments(visitor.open(at("/console/traitements")), "/console/traitements/");
  }

  /** Tries every right of the processing without keeping anything. */
  void tryOut(String processing) throws IOException {
    String address = "/console/traitements/" + processing;
    Page page = visitor.open(at(address));
    for (var form : page.forms(address + "/essai")) {
      expect(visitor.submit(form), "Coût par canal");
    }
  }

  /** Whether the processing has never been run for real. */
  boolean hasDeliveries(String processing) throws IOException {
    String page = visitor.open(at("/console/traitements/" + processing)).text();
    return !page.contains("exploitée") && !page.contains("détruite");
  }

  /** Detects for real. */
  void detect(String processing) throws IOException {
    String address = "/console/traitements/" + processing;
    Page page = visitor.open(at(address));
    expect(visitor.submit(page.form(address + "/detection")), "Détection terminée");
  }

  /** Prepares a campaign for each run that has none. */
  void prepareCampaigns() throws IOException {
    Page page = visitor.open(at("/console/campagnes"));
    for (var form : page.forms("/console/campagnes")) {
      expect(visitor.submit(form), "C’est fait");
    }
  }

  List<UUID> campaigns() throws IOException {
    return lastSegments(visitor.open(at("/console/campagnes")), "/console/campagnes/").stream()
        .map(UUID::fromString)
        .toList();
  }

  /** Approves the campaigns that wait for an approval; one that this agent approved is refused. */
  void approveAll() throws IOException {
    for (UUID campaign : campaigns()) {
      String address = "/console/campagnes/" + campaign;
      Page page = visitor.open(at(address));
      if (page.hasForm(address + "/approbation")) {
        expect(visitor.submit(page.form(address + "/approbation")), "C’est fait");
      }
    }
  }

  /** Whether the campaign is over: prepared messages have all left. */
  boolean hasSentAll(UUID campaign) throws IOException {
    Page page = visitor.open(at("/console/campagnes/" + campaign));
    return page.text().contains("État : terminée");
  }

  /** Cases whose confirmed request waits for a decision. */
  List<UUID> requests() throws IOException {
    return lastSegments(visitor.open(at("/console/demandes")), "/console/dossiers/").stream()
        .map(UUID::fromString)
        .toList();
  }

  void award(UUID request) throws IOException {
    String address = "/console/dossiers/" + request;
    Page page = visitor.open(at(address));
    expect(visitor.submit(page.form(address + "/attribution")), "attribuée");
  }

  private static List<String> lastSegments(Page page, String prefix) {
    return page.links().stream()
        .filter(path -> path.startsWith(prefix))
        .map(path -> path.substring(prefix.length()))
        .filter(rest -> !rest.isEmpty() && !rest.contains("/"))
        .distinct()
        .collect(Collectors.toList());
  }

  private static void expect(Page page, String text) {
    if (page.status() != 200 || !page.text().contains(text)) {
      throw page.unexpected("« " + text + " »");
    }
  }

  private URI at(String path) {
    return server.resolve(path);
  }
}
