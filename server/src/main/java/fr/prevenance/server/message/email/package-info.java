/** The e-mail channel: MIME, SMTP, and asking the relay what it has. */
@NullMarked
package fr.prevenance.server.message.email;

import org.jspecify.annotations.NullMarked;
