package fr.prevenance.bench.rights;

import fr.prevenance.bench.rights.Load.Taken;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The simulator's pages, one after the other and at 50 requests a second, beside a static file of
 * the same server: what the pages take over it is ours. The machine serves and asks at once.
 */
final class SimulatorLoad {
  private static final int RATE = 50;

  /** One after the other, so that a server that is not warm yet is not overrun. */
  private static final int WARM_UP_SECONDS = 60;

  private static final int SECONDS = 30;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Visits at their start, in their midst and near their end, as they come in turn. */
  private static final List<String> VISITS =
      List.of(
          "couple=none&enfants=0",
          "couple=married&enfants=3"
              + answers(
                  "personne . date de naissance|Vous=1988-03-12",
                  "personne . date de naissance|La personne avec qui vous vivez=1990-01-02",
                  "personne . date de naissance|Enfant 1=2012-05-06",
                  "personne . date de naissance|Enfant 2=2016-05-06",
                  "personne . date de naissance|Enfant 3=2021-05-06",
                  "famille . revenu net catégoriel N-2|famille=30000"),
          "couple=none&enfants=1"
              + answers(
                  "personne . date de naissance|Vous=2003-06-04",
                  "personne . date de naissance|Enfant 1=2025-03-12",
                  "personne . en ce moment|Vous=travail salarié",
                  "personne . nationalité|Vous=française",
                  "famille . territoire|famille=métropole",
                  "personne . revenus d'activité mensuels|Vous=420",
                  "personne . revenus de remplacement mensuels|Vous=0",
                  "personne . situation du parent absent|Enfant 1=filiation non établie",
                  "foyer fiscal . revenu fiscal de référence|foyer fiscal=4200",
                  "logement . contrat d'électricité au nom du foyer|logement=oui"));

  private final Load load;
  private final URI home;

  private SimulatorLoad(Load load, URI home) {
    this.load = load;
    this.home = home;
  }

  static List<Figure> measure(URI home) throws Exception {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return new SimulatorLoad(new Load(http), home).figures();
    }
  }

  private List<Figure> figures() throws InterruptedException {
    List<HttpRequest> questions = VISITS.stream().map(this::post).toList();
    List<HttpRequest> results =
        VISITS.stream().map(visit -> post(visit + "&resultats=oui")).toList();
    List<HttpRequest> file = List.of(request("/neutre.css").build());
    load.oneByOne(questions, WARM_UP_SECONDS);
    load.oneByOne(results, WARM_UP_SECONDS);
    Taken alone = load.oneByOne(file, SECONDS);
    Taken busy = load.at(RATE, file, SECONDS);
    return List.of(
        alone("a question", load.oneByOne(questions, SECONDS), alone),
        alone("the results", load.oneByOne(results, SECONDS), alone),
        busy("a question", load.at(RATE, questions, SECONDS), busy),
        busy("the results", load.at(RATE, results, SECONDS), busy));
  }

  private static Figure alone(String page, Taken ours, Taken peer) {
    return figure(page + " of all rights, one visitor, median", ours, peer, 0.5);
  }

  private static Figure busy(String page, Taken ours, Taken peer) {
    return figure("%s of all rights, p99 at %d requests/s".formatted(page, RATE), ours, peer, 0.99);
  }

  private static Figure figure(String what, Taken ours, Taken peer, double share) {
    double seconds = ours.quantile(share);
    double file = peer.quantile(share);
    return new Figure(
        "simulator, " + what,
        String.format(Locale.ROOT, "%.1f ms, %s", seconds * 1000, ours.errorsText()),
        String.format(
            Locale.ROOT,
            "a static file: %.1f ms, %s, × %.1f",
            file * 1000,
            peer.errorsText(),
            seconds / file));
  }

  private HttpRequest post(String form) {
    return request("/simulateur")
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(home.resolve(path)).timeout(PATIENCE);
  }

  private static String answers(String... answers) {
    return Stream.of(answers)
        .map(answer -> "&reponse=" + URLEncoder.encode(answer, StandardCharsets.UTF_8))
        .collect(Collectors.joining());
  }
}
