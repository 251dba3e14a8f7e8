package fr.prevenance.rules;

import java.util.Map;
import java.util.Optional;

/**
 * What a rule says of itself.
 *
 * @param name full dotted name
 * @param title for people to read
 * @param references label to link, in source order: the legal texts
 * @param type {@code nombre}, {@code booléen}, {@code texte} or {@code date} when known
 * @param unit static unit when known
 */
public record RuleInfo(
    String name,
    String title,
    Optional<String> description,
    Optional<String> question,
    Map<String, String> references,
    Optional<String> type,
    Optional<String> unit,
    boolean isPrivate) {}
