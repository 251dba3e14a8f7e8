/** A catch-all mail server that keeps whatever it accepts, and a mailbox to read it. */
@NullMarked
package fr.prevenance.testkit.mail;

import org.jspecify.annotations.NullMarked;
