/** A real PostgreSQL that needs no installation: data under one folder, one owner at a time. */
@NullMarked
package fr.prevenance.testkit.database;

import org.jspecify.annotations.NullMarked;
