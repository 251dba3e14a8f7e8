/** The founding sheets of practices, open to everybody. */
@NullMarked
package fr.prevenance.server.portal.practice;

import org.jspecify.annotations.NullMarked;
