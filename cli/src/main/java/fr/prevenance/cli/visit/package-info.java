/** A browser without a screen: cookies, links and forms over real HTTP. */
@NullMarked
package fr.prevenance.cli.visit;

import org.jspecify.annotations.NullMarked;
