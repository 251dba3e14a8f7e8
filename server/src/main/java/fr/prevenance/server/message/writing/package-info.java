/** Writes messages for people from the right packs and puts them into the outbox. */
@NullMarked
package fr.prevenance.server.message.writing;

import org.jspecify.annotations.NullMarked;
