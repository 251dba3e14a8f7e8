package fr.prevenance.server.signin;

import java.util.Optional;

/**
 * Who looks at a page, for its header.
 *
 * @param onConsole whether the page is the agents'
 * @param name of the signed-in agent or person
 */
public record Visitor(boolean onConsole, Optional<String> name) {

  public boolean isSignedIn() {
    return name.isPresent();
  }

  /** Empty text when nobody is signed in. */
  public String displayName() {
    return name.orElse("");
  }
}
