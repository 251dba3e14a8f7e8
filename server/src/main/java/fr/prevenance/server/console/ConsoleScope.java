package fr.prevenance.server.console;

import fr.prevenance.server.exchange.Access;
import fr.prevenance.server.exchange.Processing;
import fr.prevenance.server.exchange.ProcessingId;
import fr.prevenance.server.exchange.Processings;
import fr.prevenance.server.signin.SignedInAgent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What an agent may reach: the processings of their own body, and no other. */
@Component
public class ConsoleScope {
  private final Processings processings;

  ConsoleScope(Processings processings) {
    this.processings = processings;
  }

  public List<Processing> processings(SignedInAgent agent) {
    return processings.ofBody(agent.siret());
  }

  /** Access to each processing of the agent's body. */
  public List<Access> accesses(SignedInAgent agent) {
    return processings(agent).stream().map(processing -> enter(processing, agent)).toList();
  }

  /** Answers « not found » for another body's processing, as for one that does not exist. */
  public Access enter(String processing, SignedInAgent agent) {
    ProcessingId id = new ProcessingId(processing);
    return processings(agent).stream()
        .filter(known -> known.id().equals(id))
        .findFirst()
        .map(known -> enter(known, agent))
        .orElseThrow(ConsoleScope::notFound);
  }

  /** The first of the agent's accesses under which something is found. */
  public <T> T find(SignedInAgent agent, Function<Access, Optional<T>> search) {
    return accesses(agent).stream()
        .flatMap(access -> search.apply(access).stream())
        .findFirst()
        .orElseThrow(ConsoleScope::notFound);
  }

  public static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private Access enter(Processing processing, SignedInAgent agent) {
    return processings.enter(processing.id(), processing.purpose(), agent.actor());
  }
}
