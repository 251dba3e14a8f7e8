package fr.prevenance.rules;

/**
 * One rules file: its name, for error messages, and its text (YAML 1.2, core schema).
 *
 * @param file name shown in errors, such as {@code rights/cheque-energie/regles.publicodes}
 * @param text whole content
 */
public record RuleSource(String file, String text) {}
