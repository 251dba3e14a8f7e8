/** OpenID Connect providers of fictional people and agents, in the manner of the French State's. */
@NullMarked
package fr.prevenance.testkit.identity;

import org.jspecify.annotations.NullMarked;
