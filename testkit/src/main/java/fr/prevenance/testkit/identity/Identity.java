package fr.prevenance.testkit.identity;

import java.util.Map;
import java.util.Set;

/** Somebody who can sign in. */
public sealed interface Identity permits FictionalPerson, FictionalAgent {

  /** What is typed or chosen on the login page. */
  String username();

  /** How the login page names them. */
  String displayName();

  /** What the pairwise subject is derived from: never leaves the provider. */
  String secretSubject();

  /** The claims that the scopes give a right to, the subject excepted. */
  Map<String, Object> claims(Set<String> scopes);
}
