package fr.prevenance.cli.logging;

import org.slf4j.bridge.SLF4JBridgeHandler;

/** Brings what libraries say through {@code java.util.logging}, Tomcat above all, to our log. */
public final class JulBridge {

  private JulBridge() {}

  /** To be called before anything is logged; a second call does nothing. */
  public static void install() {
    if (!SLF4JBridgeHandler.isInstalled()) {
      SLF4JBridgeHandler.removeHandlersForRootLogger();
      SLF4JBridgeHandler.install();
    }
  }
}
