package fr.prevenance.server.console;

import fr.prevenance.server.exchange.Identity;
import fr.prevenance.server.person.Person;
import java.util.List;

/** A person as the search shows them: enough to know who calls, and their cases. */
record PersonLine(String name, String birth, List<CaseLine> cases) {

  static PersonLine of(Person person, List<CaseLine> cases) {
    return new PersonLine(name(person.identity()), birth(person.identity()), cases);
  }

  static String name(Identity identity) {
    String usage = identity.usageName().map(name -> " (d’usage : " + name + ")").orElse("");
    return identity.givenNames() + " " + identity.birthName() + usage;
  }

  /** Birth date as people say it; unknown parts stay 00. */
  static String birth(Identity identity) {
    String[] parts = identity.birthDate().split("-");
    return parts.length == 3 ? parts[2] + "/" + parts[1] + "/" + parts[0] : identity.birthDate();
  }
}
