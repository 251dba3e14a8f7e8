/** Reading, checking and trying right packs. */
@NullMarked
package fr.prevenance.cli.rights;

import org.jspecify.annotations.NullMarked;
