/** Traits of an identity, made comparable; knows neither storage nor framework. */
@NullMarked
package fr.prevenance.server.person.identity;

import org.jspecify.annotations.NullMarked;
