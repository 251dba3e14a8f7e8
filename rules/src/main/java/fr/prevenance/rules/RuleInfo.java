package fr.prevenance.rules;

import java.util.List;
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
 * @param entity kind of individual or group that it has one value for; empty for one of all, and
 *     where the rules have no members
 * @param choices the only texts it may be, if it is so restricted
 */
public record RuleInfo(
    String name,
    String title,
    Optional<String> description,
    Optional<String> question,
    Map<String, String> references,
    Optional<String> type,
    Optional<String> unit,
    Optional<String> entity,
    List<String> choices,
    boolean isPrivate) {
  public RuleInfo {
    choices = List.copyOf(choices);
  }
}
