@NullMarked
package fr.prevenance.server;

import org.jspecify.annotations.NullMarked;
