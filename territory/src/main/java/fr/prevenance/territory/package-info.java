@NullMarked
package fr.prevenance.territory;

import org.jspecify.annotations.NullMarked;
