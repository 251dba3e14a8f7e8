/**
 * The self-diagnosis for everybody, without account: the server keeps nothing, what was answered
 * travels in the form and, for later, in a file.
 */
@NullMarked
package fr.prevenance.server.portal.diagnosis;

import org.jspecify.annotations.NullMarked;
