/** How sign-in is done; nothing here is for other modules. */
@NullMarked
package fr.prevenance.server.signin.internal;

import org.jspecify.annotations.NullMarked;
