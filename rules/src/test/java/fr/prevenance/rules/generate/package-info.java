@NullMarked
package fr.prevenance.rules.generate;

import org.jspecify.annotations.NullMarked;
