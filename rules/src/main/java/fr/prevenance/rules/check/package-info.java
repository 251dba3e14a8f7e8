/** What is decided before any evaluation: cycles, types, units, disabling parents. Internal. */
@NullMarked
package fr.prevenance.rules.check;

import org.jspecify.annotations.NullMarked;
