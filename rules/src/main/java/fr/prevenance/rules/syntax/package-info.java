/** From text to trees: YAML with its marks, names, expressions. Internal. */
@NullMarked
package fr.prevenance.rules.syntax;

import org.jspecify.annotations.NullMarked;
