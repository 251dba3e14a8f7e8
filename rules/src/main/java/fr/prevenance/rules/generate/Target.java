package fr.prevenance.rules.generate;

import fr.prevenance.rules.Column;
import java.util.Optional;

/** A rule whose results are written to a column. */
record Target(String rule, Column.Type type, Optional<String> unit) {}
