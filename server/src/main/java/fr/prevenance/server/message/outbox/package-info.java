/**
 * Hands messages to the next hop, each once.
 *
 * <p>SMTP cannot be exactly-once: a connection may die between the relay's having stored a message
 * and its saying so. Therefore the attempt and its Message-ID are committed before anything is
 * sent. Who dies in between leaves an attempt behind; the others notice because a session-level
 * advisory lock is free, and ask the relay whether it knows the Message-ID. Where nobody can be
 * asked, the message waits for an agent.
 */
@NullMarked
package fr.prevenance.server.message.outbox;

import org.jspecify.annotations.NullMarked;
