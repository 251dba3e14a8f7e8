package fr.prevenance.rules;

import java.util.List;
import java.util.Optional;

/**
 * Questions on one case, one after the other: what one looked at serves the next, and each is told
 * as if it had been asked alone. For one thread at a time; what it answers is safe for many.
 */
public interface Inquiry {

  /** What a rule comes to; never throws. */
  Evaluation evaluate(String rule);

  /**
   * What some public rules come to, without why.
   *
   * @return in the order of the rules; empty for one that fails or does not exist
   */
  List<Optional<Value>> values(List<String> rules);
}
