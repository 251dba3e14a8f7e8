package fr.prevenance.server.console;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prevenance.server.browser.Chain;
import fr.prevenance.server.browser.HttpVisitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the console by every role: who is let in, who is not, and no route forgotten. */
class RoutesByRoleTest {
  private static final String OFFICER = "campagne";
  private static final String AGENT = "agent";
  private static final String PROTECTOR = "dpd";
  private static final Set<String> AGENTS = Set.of(OFFICER, AGENT, PROTECTOR);
  private static final Set<String> WRITERS = Set.of(OFFICER, AGENT);
  private static final String NOBODY = UUID.randomUUID().toString();

  /** Every parameter that a route may require: a door is shut whatever the form holds. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "droit", "inconnu",
          "execution", NOBODY,
          "titre", "Essai",
          "recherche", "zz",
          "decision", "CLOSE",
          "nouveau", NOBODY,
          "identifiant", NOBODY,
          "regle", "true");

  /** Who may use each route; everybody else is answered 403. */
  private static final Map<String, Set<String>> ALLOWED = new TreeMap<>();

  static {
    ALLOWED.put("GET /console", AGENTS);
    ALLOWED.put("GET /console/traitements", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("GET /console/traitements/{processing}", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put(
        "GET /console/traitements/{processing}/livraisons/{delivery}", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("POST /console/traitements/{processing}/essai", Set.of(OFFICER));
    ALLOWED.put("POST /console/traitements/{processing}/detection", Set.of(OFFICER));
    ALLOWED.put("GET /console/campagnes", Set.of(OFFICER));
    ALLOWED.put("POST /console/campagnes", Set.of(OFFICER));
    ALLOWED.put("GET /console/campagnes/{id}", Set.of(OFFICER));
    ALLOWED.put("POST /console/campagnes/{id}/approbation", Set.of(OFFICER));
    ALLOWED.put("POST /console/campagnes/{id}/abandon", Set.of(OFFICER));
    ALLOWED.put("GET /console/evenements", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("POST /console/evenements/{id}/nouvel-essai", Set.of(OFFICER));
    ALLOWED.put("POST /console/evenements/campagnes/{processing}", Set.of(OFFICER));
    ALLOWED.put("GET /console/etudes", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("GET /console/etudes/{name}", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("GET /console/etudes/{name}/tables/{table}", Set.of(OFFICER, PROTECTOR));
    ALLOWED.put("GET /console/pratiques", AGENTS);
    ALLOWED.put("GET /console/pratiques/fiches/{name}", AGENTS);
    ALLOWED.put("GET /console/pratiques/fiches/{name}/dossier", AGENTS);
    ALLOWED.put("POST /console/pratiques/fiches/{name}/note", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/fiches/{name}/reprise", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/fiches/{name}/retours", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/fiches/{name}/retours", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/retours/{id}", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/retours/{id}", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/retours/{id}/retrait", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/redaction", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/redaction", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/redaction/{id}", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/redaction/{id}", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/redaction/{id}/suppression", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/import", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/import", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/barometre", AGENTS);
    ALLOWED.put("GET /console/pratiques/barometre/apercu", AGENTS);
    ALLOWED.put("POST /console/pratiques/barometre/publications", Set.of(OFFICER));
    ALLOWED.put("POST /console/pratiques/barometre/publications/{id}/retrait", Set.of(OFFICER));
    ALLOWED.put("POST /console/pratiques/barometre/publications/{id}/retour", Set.of(OFFICER));
    ALLOWED.put("POST /console/pratiques/barometre/couts", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/plan", AGENTS);
    ALLOWED.put("GET /console/pratiques/plan/plan.csv", AGENTS);
    ALLOWED.put("GET /console/pratiques/plan/plan.ics", AGENTS);
    ALLOWED.put("GET /console/pratiques/plan/plan.pdf", AGENTS);
    ALLOWED.put("POST /console/pratiques/plan/ajout", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/plan/actions/nouvelle", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/plan/actions", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/pratiques/plan/actions/{id}", AGENTS);
    ALLOWED.put("POST /console/pratiques/plan/actions/{id}", Set.of(OFFICER, AGENT));
    ALLOWED.put("POST /console/pratiques/plan/actions/{id}/rappel", Set.of(OFFICER, AGENT));
    ALLOWED.put("GET /console/personnes", Set.of(AGENT));
    ALLOWED.put("POST /console/personnes", Set.of(AGENT));
    ALLOWED.put("GET /console/dossiers/{id}", Set.of(AGENT));
    ALLOWED.put("POST /console/dossiers/{id}/confirmation", Set.of(AGENT));
    ALLOWED.put("POST /console/dossiers/{id}/renonciation", Set.of(AGENT));
    ALLOWED.put("POST /console/dossiers/{id}/opposition", Set.of(AGENT));
    ALLOWED.put("POST /console/dossiers/{id}/instruction", Set.of(AGENT));
    ALLOWED.put("POST /console/dossiers/{id}/attribution", Set.of(AGENT));
    ALLOWED.put("GET /console/echeances", Set.of(AGENT));
    ALLOWED.put("GET /console/demandes", Set.of(AGENT));
    ALLOWED.put("GET /console/examens", Set.of(AGENT));
    ALLOWED.put("POST /console/examens/messages/{id}", Set.of(AGENT));
    diagnoses();
    ALLOWED.put("GET /console/parcours/pistes/{id}/droit", AGENTS);
    ALLOWED.put("GET /console/parcours/pistes/{id}/droit/dossier", AGENTS);
    ALLOWED.put("GET /console/parcours/pistes/{id}/droit/piste.yaml", AGENTS);
    ALLOWED.put("GET /console/registre", Set.of(PROTECTOR));
    ALLOWED.put("GET /console/parcours", AGENTS);
    ALLOWED.put("POST /console/parcours", WRITERS);
    ALLOWED.put("GET /console/parcours/nouveau", WRITERS);
    ALLOWED.put("POST /console/parcours/exemple", WRITERS);
    ALLOWED.put("POST /console/parcours/import", WRITERS);
    ALLOWED.put("GET /console/parcours/comparaison", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/parcours.json", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/parcours.csv", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/parcours.pdf", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/versions", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/versions/{version}", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/entete", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/etapes", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/etapes/nouvelle", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/etapes/{stage}", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/etapes/{stage}/points/nouveau", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/points/{point}", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/modifications", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/suppression", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/suppression", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios", AGENTS);
    ALLOWED.put("POST /console/parcours/{id}/scenarios", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/nouveau", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/scenarios/exemple", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/scenarios/import", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/scenario.json", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/scenario.pdf", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/versions", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/versions/{version}", AGENTS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/entete", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/scenes", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/scenes/nouvelle", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/scenes/{scene}", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/scenarios/{scenario}/suppression", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/scenarios/{scenario}/suppression", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/scenarios/{scenario}/modifications", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/commentaires", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/commentaires/{comment}", WRITERS);
    ALLOWED.put("GET /console/parcours/{id}/pistes/nouvelle", WRITERS);
    ALLOWED.put("POST /console/parcours/{id}/pistes", WRITERS);
    ALLOWED.put("GET /console/parcours/pistes", AGENTS);
    ALLOWED.put("GET /console/parcours/pistes/{track}", WRITERS);
    ALLOWED.put("POST /console/parcours/pistes/{track}", WRITERS);
    ALLOWED.put("POST /console/parcours/pistes/{track}/suppression", WRITERS);
  }

  private static void diagnoses() {
    var root = "/console/pratiques/diagnostics";
    for (String page :
        List.of(
            "",
            "/evolution",
            "/comparaison",
            "/{id}",
            "/{id}/autodiagnostic.json",
            "/{id}/autodiagnostic.csv")) {
      ALLOWED.put("GET " + root + page, AGENTS);
    }
    for (String page : List.of("/{id}/structure", "/{id}/leviers/{lever}", "/{id}/arret")) {
      ALLOWED.put("GET " + root + page, Set.of(OFFICER, AGENT));
      ALLOWED.put("POST " + root + page, Set.of(OFFICER, AGENT));
    }
    for (String act :
        List.of(
            "",
            "/fichier",
            "/comparaison/accord",
            "/comparaison/retrait",
            "/{id}/abandon",
            "/{id}/reprise")) {
      ALLOWED.put("POST " + root + act, Set.of(OFFICER, AGENT));
    }
  }

  private final Chain chain = Chain.sent();

  @Test
  void the_table_names_every_route_of_the_console() {
    var known = new TreeSet<String>();
    chain
        .server()
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((route, handler) ->
            route
                .getPatternValues()
                .forEach(pattern ->
                    route
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> known.add(method + " " + pattern))));
    known.removeIf(route -> !route.contains(" /console") || route.endsWith("/connexion/echec"));

    assertThat(known).isEqualTo(ALLOWED.keySet());
  }

  @TestFactory
  Stream<DynamicTest> each_role_enters_only_what_is_theirs() {
    return AGENTS.stream()
        .sorted()
        .flatMap(role -> {
          var visitor = HttpVisitor.signedIn(chain.server(), role, "/console");
          return ALLOWED.keySet().stream()
              .map(route ->
                  DynamicTest.dynamicTest(
                      role + " : " + route, () -> answers(visitor, role, route)));
        });
  }

  @TestFactory
  Stream<DynamicTest> a_person_enters_nothing_of_the_console() {
    var visitor = HttpVisitor.signedIn(chain.server(), "zoe", "/mes-droits");
    return ALLOWED.keySet().stream()
        .filter(route -> route.startsWith("GET "))
        .map(route ->
            DynamicTest.dynamicTest(
                route,
                () ->
                    assertThat(visitor.get(path(route)).body())
                        .contains("fournisseur d’identité fictif")));
  }

  /** A 404 or a refused form is an answer of the page; 403 is a closed door. */
  private void answers(HttpVisitor visitor, String role, String route) {
    int status =
        route.startsWith("GET ")
            ? visitor.get(path(route)).statusCode()
            : visitor.submit("/console", path(route), ANSWERS).statusCode();

    if (ALLOWED.getOrDefault(route, Set.of()).contains(role)) {
      assertThat(status).isNotEqualTo(403);
    } else {
      assertThat(status).isEqualTo(403);
    }
  }

  private static String path(String route) {
    return route
        .substring(route.indexOf(' ') + 1)
        .replace("{version}", "1")
        .replaceAll("\\{\\w+}", NOBODY);
  }
}
