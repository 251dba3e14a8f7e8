package fr.prevenance.packs;

/** One fault of a right pack or of a sheet: where, what, and how to mend it, in French. */
public record PackIssue(String code, String file, int line, String message, String mend) {}
