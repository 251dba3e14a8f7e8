package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;

/**
 * A rule's name and its unread definition.
 *
 * @param secret private by itself; what lies below it is hidden too
 */
public record Declaration(RuleName name, boolean secret, Tree body, Place place) {}
