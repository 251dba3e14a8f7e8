@org.jspecify.annotations.NullMarked
package fr.prevenance.server.console.practice;
