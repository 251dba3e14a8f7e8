/**
 * Pages to print, file and send: tagged PDF that screen readers can read (PDF/UA-1), from the same
 * templates as the pages of the screen. Why openhtmltopdf: docs/adr/0013-pdf-from-the-same-html.md.
 */
@NullMarked
@ApplicationModule(
    displayName = "paper",
    allowedDependencies = {})
package fr.prevenance.server.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
