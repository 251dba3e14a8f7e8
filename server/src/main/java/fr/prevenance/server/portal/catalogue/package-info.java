/** The public catalogue: every right, and a page for each, made from its pack. */
@NullMarked
package fr.prevenance.server.portal.catalogue;

import org.jspecify.annotations.NullMarked;
