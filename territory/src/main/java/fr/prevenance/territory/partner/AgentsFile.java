package fr.prevenance.territory.partner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The agents of the bodies, as their identity provider knows them. */
final class AgentsFile {
  private static final List<Role> ROLES =
      List.of(
          new Role("campagne1", "Campagne", "charge-de-campagne"),
          new Role("campagne2", "Approbation", "charge-de-campagne"),
          new Role("agent", "Agent", "agent"),
          new Role("dpd", "Délégation", "dpd"));

  private static final List<String> GIVEN_NAMES =
      List.of(
          "Aline", "Karim", "Odile", "Yann", "Bruno", "Leïla", "Maud", "Théo", "Céline", "Moussa",
          "Paul", "Zoé");

  private AgentsFile() {}

  static void write(Path path) throws IOException {
    List<Map<String, Object>> agents = new ArrayList<>();
    for (Body body : Body.values()) {
      for (Role role : ROLES) {
        agents.add(agent(body, role, GIVEN_NAMES.get(agents.size())));
      }
    }
    JsonMapper mapper = JsonMapper.shared();
    String text = mapper.writerWithDefaultPrettyPrinter().writeValueAsString(agents);
    Files.writeString(path, text + "\n");
  }

  private static Map<String, Object> agent(Body body, Role role, String givenName) {
    String username = role.username() + "." + body.id();
    Map<String, Object> agent = new LinkedHashMap<>();
    agent.put("username", username);
    agent.put("given_name", givenName);
    agent.put("usual_name", "Fictif-" + role.name());
    agent.put("email", username + "@val-fictif.test");
    agent.put("siret", body.siret());
    agent.put("roles", List.of(role.code()));
    return agent;
  }

  private record Role(String username, String name, String code) {}
}
