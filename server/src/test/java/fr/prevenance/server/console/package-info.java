@NullMarked
package fr.prevenance.server.console;

import org.jspecify.annotations.NullMarked;
