@NullMarked
package fr.prevenance.testkit;

import org.jspecify.annotations.NullMarked;
