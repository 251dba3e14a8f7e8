/** The files the partners send, with their spellings and their damage. */
@NullMarked
package fr.prevenance.territory.partner;

import org.jspecify.annotations.NullMarked;
