package fr.prevenance.packs;

import java.util.List;

/**
 * What a body made of a practice, and what came of it.
 *
 * @param slug name of its file, without extension
 * @param body that tells it
 * @param period of time, in words
 * @param isProven the effect was observed; else it is still under way
 * @param text CommonMark without HTML
 */
public record PracticeFeedback(
    String slug,
    String title,
    String body,
    String period,
    boolean isProven,
    String text,
    List<Figure> figures) {

  public PracticeFeedback {
    figures = List.copyOf(figures);
  }

  /** The same feedback under another name of file. */
  public PracticeFeedback named(String other) {
    return new PracticeFeedback(other, title, body, period, isProven, text, figures);
  }

  /** Something measured, in words. */
  public record Figure(String what, String value) {}
}
