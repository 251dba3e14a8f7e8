package fr.prevenance.server.console;

import static fr.prevenance.server.signin.AgentRole.AGENT;
import static fr.prevenance.server.signin.AgentRole.CAMPAIGN_OFFICER;
import static fr.prevenance.server.signin.AgentRole.DATA_PROTECTION_OFFICER;

import fr.prevenance.server.signin.AgentRole;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The menu of the console: each agent sees only what is theirs. */
@ControllerAdvice(basePackageClasses = ConsoleMenu.class)
class ConsoleMenu {
  private static final List<Item> ITEMS =
      List.of(
          new Item("Accueil", "/console", Set.of(AgentRole.values())),
          new Item(
              "Livraisons",
              "/console/traitements",
              Set.of(CAMPAIGN_OFFICER, DATA_PROTECTION_OFFICER)),
          new Item("Campagnes", "/console/campagnes", Set.of(CAMPAIGN_OFFICER)),
          new Item(
              "Événements",
              "/console/evenements",
              Set.of(CAMPAIGN_OFFICER, DATA_PROTECTION_OFFICER)),
          new Item("Parcours", "/console/parcours", Set.of(AgentRole.values())),
          new Item("Études", "/console/etudes", Set.of(CAMPAIGN_OFFICER, DATA_PROTECTION_OFFICER)),
          new Item("Pratiques", "/console/pratiques", Set.of(AgentRole.values())),
          new Item("Personnes", "/console/personnes", Set.of(AGENT)),
          new Item("Demandes", "/console/demandes", Set.of(AGENT)),
          new Item("À examiner", "/console/examens", Set.of(AGENT)),
          new Item("Échéances", "/console/echeances", Set.of(AGENT)),
          new Item("Registre", "/console/registre", Set.of(DATA_PROTECTION_OFFICER)));

  private record Item(String label, String href, Set<AgentRole> roles) {}

  /** An entry as the page draws it. */
  record Entry(String label, String href, boolean isCurrent) {}

  @ModelAttribute("menu")
  List<Entry> menu(HttpServletRequest request, Authentication agent) {
    String path = request.getRequestURI();
    List<String> authorities =
        agent.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return ITEMS.stream()
        .filter(
            item -> item.roles().stream().map(AgentRole::authority).anyMatch(authorities::contains))
        .map(item -> new Entry(item.label(), item.href(), isCurrent(item, path)))
        .toList();
  }

  private static boolean isCurrent(Item item, String path) {
    return item.href().equals("/console") ? path.equals("/console") : path.startsWith(item.href());
  }
}
