/** Who is entitled to what, straight from the law; knows nothing of files and their faults. */
@NullMarked
package fr.prevenance.territory.truth;

import org.jspecify.annotations.NullMarked;
