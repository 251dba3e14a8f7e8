package fr.prevenance.cli.demo;

import java.nio.file.Path;

/** What lies where in the folder of a demonstration. */
record DemoFolder(Path root) {

  Path database() {
    return root.resolve("postgresql");
  }

  /** Generated bodies, deliveries, identities. */
  Path territory() {
    return root.resolve("territoire");
  }

  /** Bodies with their agreements, and what partners deliver. */
  Path bodies() {
    return territory().resolve("organismes");
  }

  /** Studies that the console shows, by body. */
  Path studies() {
    return root.resolve("etudes");
  }

  /** Who is truly entitled; the server never reads it. */
  Path truth() {
    return territory().resolve("truth");
  }

  Path mailbox() {
    return root.resolve("courriels");
  }

  /** Keys, apart from the data. */
  Path keys() {
    return root.resolve("cles");
  }

  /** What this demonstration was made with, and its ports. */
  Path memory() {
    return root.resolve("demonstration.properties");
  }

  /** Present once the chain has run to where a human hand is awaited. */
  Path chainMark() {
    return root.resolve("chaine-faite");
  }
}
