package fr.prevenance.server.signin.internal;

import jakarta.servlet.DispatcherType;

/**
 * The two spaces of the server. Each keeps its own security context in the session, so that a
 * person's sign-in never opens the console, nor an agent's the portal.
 *
 * @param registration identity provider
 * @param prefix of the space's own addresses
 * @param contextKey session attribute of its security context
 */
record Space(String registration, String prefix, String contextKey) {

  static final String PERSON_AUTHORITY = "ROLE_PERSON";

  /** Forwards and error pages follow a request that has been authorised or refused already. */
  static final DispatcherType[] INNER_DISPATCHES = {DispatcherType.FORWARD, DispatcherType.ERROR};

  static final Space PORTAL = new Space(LazyClientRegistrations.PEOPLE, "", "PREVENANCE_PERSONNE");
  static final Space CONSOLE =
      new Space(LazyClientRegistrations.AGENTS, "/console", "PREVENANCE_AGENT");

  String signIn() {
    return "/oauth2/authorization/" + registration;
  }

  String failure() {
    return prefix + "/connexion/echec";
  }

  String signOut() {
    return prefix + "/deconnexion";
  }

  String home() {
    return prefix.isEmpty() ? "/" : prefix;
  }
}
