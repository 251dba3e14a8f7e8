package fr.prevenance.rules.model;

import fr.prevenance.rules.RuleIssue;

/** A point in a rules file; line and column are 1-based. */
public record Place(SourceText source, int line, int column) {

  public Place right(int characters) {
    return new Place(source, line, column + characters);
  }

  public RuleIssue issue(String code, String message, String mend) {
    return new RuleIssue(
        code, source.file(), line, column, message, source.excerpt(line, column), mend);
  }
}
