/** Reading and checking the sheets of practices. */
@NullMarked
package fr.prevenance.cli.practices;

import org.jspecify.annotations.NullMarked;
