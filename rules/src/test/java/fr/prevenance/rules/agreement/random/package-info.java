/** Whole programs drawn at random: rules, situation and expressions, from a seed. */
@NullMarked
package fr.prevenance.rules.agreement.random;

import org.jspecify.annotations.NullMarked;
