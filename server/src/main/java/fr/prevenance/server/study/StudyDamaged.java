package fr.prevenance.server.study;

/** The files of a study are not as {@code study} writes them: which, where, and what to do. */
final class StudyDamaged extends Exception {
  private static final long serialVersionUID = 1L;

  StudyDamaged(String sentence) {
    super(sentence);
  }

  static StudyDamaged in(String file, int line, String why) {
    return new StudyDamaged("%s, ligne %d : %s".formatted(file, line, why));
  }
}
