@NullMarked
package fr.prevenance.rules.model;

import org.jspecify.annotations.NullMarked;
