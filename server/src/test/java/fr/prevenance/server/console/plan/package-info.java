@NullMarked
package fr.prevenance.server.console.plan;

import org.jspecify.annotations.NullMarked;
