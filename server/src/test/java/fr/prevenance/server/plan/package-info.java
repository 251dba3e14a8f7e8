@NullMarked
package fr.prevenance.server.plan;

import org.jspecify.annotations.NullMarked;
