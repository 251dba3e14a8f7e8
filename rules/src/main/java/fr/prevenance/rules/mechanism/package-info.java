/** The keywords of the language, one file each: from YAML to {@code Node}. Internal. */
@NullMarked
package fr.prevenance.rules.mechanism;

import org.jspecify.annotations.NullMarked;
