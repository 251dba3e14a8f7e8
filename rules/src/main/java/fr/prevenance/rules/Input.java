package fr.prevenance.rules;

import java.util.Optional;

/**
 * A rule that is answered by a column.
 *
 * @param rule public name
 * @param unit of numbers; empty when they have none
 */
public record Input(String rule, Column.Type type, Optional<String> unit) {}
