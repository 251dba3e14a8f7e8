package fr.prevenance.server.console.journey;

import fr.prevenance.server.browser.Visit;

/** Somebody who has no mouse: what is not reached by Tab is not reached. */
final class Keyboard {
  private static final int MOST = 150;

  /** What a screen reader would say of the element that has the keyboard. */
  private static final String FOCUSED =
      """
      () => {
        const e = document.activeElement;
        if (!e || e === document.body) return '';
        if (e.getAttribute('aria-label')) return e.getAttribute('aria-label');
        const label = e.labels && e.labels.length ? e.labels[0].innerText : e.innerText;
        return (label || '').trim().split('\\n')[0].trim();
      }\
      """;

  private final Visit visit;

  Keyboard(Visit visit) {
    this.visit = visit;
  }

  private String focused() {
    return (String) visit.page().evaluate(FOCUSED);
  }

  /**
   * Waits until that has the keyboard: browsers give it when they draw, after the page is there.
   */
  Keyboard isAt(String name) {
    visit.page().waitForFunction("name => (" + FOCUSED + ")() === name", name);
    return this;
  }

  /** Goes on with Tab to what bears that name. */
  Keyboard to(String name) {
    for (int i = 0; i < MOST; i++) {
      press("Tab");
      if (focused().equals(name)) {
        return this;
      }
    }
    throw new AssertionError("not reached by keyboard: " + name);
  }

  Keyboard type(String text) {
    visit.page().keyboard().type(text);
    return this;
  }

  Keyboard press(String key) {
    visit.page().keyboard().press(key);
    return this;
  }

  /** Presses Enter and waits for the page that it leads to. */
  Keyboard enter() {
    visit.page().waitForNavigation(() -> press("Enter"));
    return this;
  }
}
