package fr.prevenance.testkit.mail;

import java.io.IOException;
import java.time.Duration;

/** Waits until what was in flight has landed; false when the limit came first. */
@FunctionalInterface
interface Settling {

  boolean within(Duration limit) throws IOException, InterruptedException;
}
