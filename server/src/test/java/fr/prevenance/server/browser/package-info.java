/** A whole server with its partners, and a real browser in front of it. */
@NullMarked
package fr.prevenance.server.browser;

import org.jspecify.annotations.NullMarked;
