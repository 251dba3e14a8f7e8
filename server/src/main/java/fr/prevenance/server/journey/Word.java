package fr.prevenance.server.journey;

import java.util.Optional;
import java.util.stream.Stream;

/** One of a few choices, as forms and files write it and as people read it. */
public interface Word {
  /** As forms and files write it. */
  String word();

  /** As people read it. */
  String title();

  static <W extends Word> Optional<W> of(W[] all, String word) {
    return Stream.of(all).filter(one -> one.word().equals(word)).findFirst();
  }
}
