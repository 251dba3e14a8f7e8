/** The server with settings of one's own. */
@NullMarked
package fr.prevenance.cli.serve;

import org.jspecify.annotations.NullMarked;
