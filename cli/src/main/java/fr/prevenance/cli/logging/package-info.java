/** Where what programs say of themselves goes. */
@NullMarked
package fr.prevenance.cli.logging;

import org.jspecify.annotations.NullMarked;
