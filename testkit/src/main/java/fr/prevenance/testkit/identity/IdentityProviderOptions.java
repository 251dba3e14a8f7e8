package fr.prevenance.testkit.identity;

import java.util.List;

/**
 * What the provider serves.
 *
 * @param port 0 for any free one
 * @param suggested usernames, of people and of agents, offered on the login pages, in order
 */
public record IdentityProviderOptions(
    int port,
    List<FictionalPerson> people,
    List<FictionalAgent> agents,
    List<RelyingParty> relyingParties,
    List<String> suggested) {

  public IdentityProviderOptions {
    people = List.copyOf(people);
    agents = List.copyOf(agents);
    relyingParties = List.copyOf(relyingParties);
    suggested = List.copyOf(suggested);
  }

  List<? extends Identity> identities(Realm realm) {
    return switch (realm) {
      case FRANCECONNECT -> people;
      case PROCONNECT -> agents;
    };
  }
}
