package fr.prevenance.server.source;

/**
 * Why a row, or a whole file, is refused; holds no value of it.
 *
 * @param line 1-based line; 0 for the whole file
 * @param column agreed column, or empty when the fault is of the whole row
 * @param code stable
 * @param reason in French
 * @param mend what the partner must do, in French
 */
public record Fault(int line, String column, String code, String reason, String mend) {}
