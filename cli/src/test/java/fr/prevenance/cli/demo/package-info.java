@NullMarked
package fr.prevenance.cli.demo;

import org.jspecify.annotations.NullMarked;
