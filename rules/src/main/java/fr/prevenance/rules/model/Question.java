package fr.prevenance.rules.model;

/** Tests on the state of a value, not on the value itself. */
public enum Question {
  DEFINED("est défini"),
  UNDEFINED("est non défini"),
  APPLICABLE("est applicable"),
  NOT_APPLICABLE("est non applicable");

  private final String keyword;

  Question(String keyword) {
    this.keyword = keyword;
  }

  public String keyword() {
    return keyword;
  }
}
