/** Sheets of practices: to find, read, rate, take up, write, carry away and bring in. */
@NullMarked
package fr.prevenance.server.console.practice;

import org.jspecify.annotations.NullMarked;
