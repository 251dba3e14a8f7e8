package fr.prevenance.population.study;

/** A study that may not or cannot be done; the message says in French why and what to do. */
public final class StudyRefused extends Exception {
  private static final long serialVersionUID = 1;

  public StudyRefused(String message) {
    super(message);
  }
}
