/** Rules turned into classes at run time, for columns of many situations. Internal. */
@NullMarked
package fr.prevenance.rules.generate;

import org.jspecify.annotations.NullMarked;
