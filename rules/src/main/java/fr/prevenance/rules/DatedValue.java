package fr.prevenance.rules;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a rule is worth from a day on ({@code valeurs datées}).
 *
 * @param from first day
 * @param text in French: the value, or the expression that gives it; empty once repealed
 * @param reference legal text that set it
 * @param link where to read that text
 */
public record DatedValue(
    LocalDate from, Optional<String> text, Optional<String> reference, Optional<String> link) {}
