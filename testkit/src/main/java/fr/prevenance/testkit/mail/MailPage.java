package fr.prevenance.testkit.mail;

import java.util.List;

/**
 * One page of a list of mails.
 *
 * @param number from 1
 * @param last number of the last page
 */
record MailPage(List<MailView> mails, int total, int number, int last) {

  private static final int SIZE = 25;

  /** The page asked for, or the nearest that exists. */
  static MailPage of(List<CaughtMail> all, int asked) {
    int last = Math.max(1, (all.size() + SIZE - 1) / SIZE);
    int number = Math.clamp(asked, 1, last);
    List<MailView> shown =
        all.stream().skip((long) (number - 1) * SIZE).limit(SIZE).map(MailView::of).toList();
    return new MailPage(shown, all.size(), number, last);
  }
}
