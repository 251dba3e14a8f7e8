package fr.prevenance.server.study;

/** What opening a study comes to. */
public sealed interface StudyOpened {

  /** It can be shown. */
  record Whole(StudyRead study) implements StudyOpened {}

  /**
   * It is there, and nothing of it is shown.
   *
   * @param fault what is wrong where, and what to do
   */
  record Damaged(String name, String fault) implements StudyOpened {}

  /** There is none of that name. */
  record Absent() implements StudyOpened {}
}
