package fr.prevenance.server.console;

import fr.prevenance.server.detection.Detection;
import fr.prevenance.server.person.Person;
import fr.prevenance.server.right.RightCatalogue;
import java.util.UUID;

/**
 * A case as lists show it.
 *
 * @param role role of the person in the case
 */
record CaseLine(UUID id, String right, String role, boolean isForAgentOnly) {

  static CaseLine of(Detection detection, Person person, RightCatalogue rights) {
    String role =
        detection.members().stream()
            .filter(member -> member.person().equals(person.id()))
            .map(Detection.Member::role)
            .findFirst()
            .orElse("");
    return new CaseLine(
        detection.id(), rights.get(detection.right()).title(), role, detection.isForAgentOnly());
  }
}
