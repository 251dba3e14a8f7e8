/** Rules that come from other packages ({@code importer!}), copied with all they need. Internal. */
@NullMarked
package fr.prevenance.rules.imports;

import org.jspecify.annotations.NullMarked;
