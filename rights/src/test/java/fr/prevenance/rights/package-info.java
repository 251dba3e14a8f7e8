@NullMarked
package fr.prevenance.rights;

import org.jspecify.annotations.NullMarked;
