package fr.prevenance.rules;

/**
 * One fault in a rules file, in French, complete enough to be mended without help.
 *
 * @param code stable identifier, such as {@code reference-inconnue}
 * @param file file as named by its {@link RuleSource}
 * @param line 1-based
 * @param column 1-based
 * @param message what is wrong
 * @param excerpt the line with a caret under the fault
 * @param mend how to mend it, with what is allowed or a suggestion
 */
public record RuleIssue(
    String code, String file, int line, int column, String message, String excerpt, String mend) {}
