package fr.prevenance.testkit.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A piece of plain text: a link or not. */
record Fragment(String text, boolean link) {

  private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

  /** Cuts a text at its links; the pieces joined are the text. */
  static List<Fragment> of(String text) {
    List<Fragment> fragments = new ArrayList<>();
    Matcher matcher = LINK.matcher(text);
    int from = 0;
    while (matcher.find()) {
      fragments.add(new Fragment(text.substring(from, matcher.start()), false));
      fragments.add(new Fragment(matcher.group(), true));
      from = matcher.end();
    }
    fragments.add(new Fragment(text.substring(from), false));
    return fragments;
  }
}
