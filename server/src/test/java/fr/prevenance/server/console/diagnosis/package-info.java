@NullMarked
package fr.prevenance.server.console.diagnosis;

import org.jspecify.annotations.NullMarked;
