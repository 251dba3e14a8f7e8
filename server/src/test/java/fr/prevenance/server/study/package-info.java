@NullMarked
package fr.prevenance.server.study;

import org.jspecify.annotations.NullMarked;
