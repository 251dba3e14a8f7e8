@NullMarked
package fr.prevenance.packs;

import org.jspecify.annotations.NullMarked;
