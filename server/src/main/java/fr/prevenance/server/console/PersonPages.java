package fr.prevenance.server.console;

import fr.prevenance.server.detection.Detections;
import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.person.Persons;
import fr.prevenance.server.right.RightCatalogue;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding the person who calls. The search is typed, never in the address of the page. */
@Controller
@RequestMapping("/console/personnes")
@PreAuthorize("hasRole('AGENT')")
class PersonPages {
  private final ConsoleScope scope;
  private final Persons persons;
  private final Detections detections;
  private final RightCatalogue rights;

  PersonPages(ConsoleScope scope, Persons persons, Detections detections, RightCatalogue rights) {
    this.scope = scope;
    this.persons = persons;
    this.detections = detections;
    this.rights = rights;
  }

  @GetMapping
  String ask() {
    return "console/personnes";
  }

  /** By POST: a name in an address would stay in histories and logs. */
  @PostMapping
  String search(@RequestParam String recherche, SignedInAgent agent, Model model) {
    model.addAttribute("search", recherche);
    model.addAttribute(
        "found",
        scope.accesses(agent).stream().flatMap(access -> found(recherche, access)).toList());
    return "console/personnes";
  }

  private Stream<PersonLine> found(String search, Access access) {
    return persons.search(search, access).stream()
        .map(person ->
            PersonLine.of(
                person,
                detections.concerning(person.id(), access).stream()
                    .map(detection -> CaseLine.of(detection, person, rights))
                    .toList()));
  }
}
