/** Pupils and students, with their enrolment and grants. */
@NullMarked
package fr.prevenance.territory.study;

import org.jspecify.annotations.NullMarked;
