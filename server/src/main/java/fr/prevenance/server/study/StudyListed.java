package fr.prevenance.server.study;

import java.time.Instant;
import java.util.Optional;

/**
 * A study in the folder of a body.
 *
 * @param name of its folder
 * @param writtenAt when it came to its end
 * @param about empty where it cannot be read
 * @param fault why it cannot be read, and what to do; empty where it can
 */
public record StudyListed(
    String name, Instant writtenAt, Optional<StudyAbout> about, Optional<String> fault) {

  static StudyListed read(String name, Instant writtenAt, StudyAbout about) {
    return new StudyListed(name, writtenAt, Optional.of(about), Optional.empty());
  }

  static StudyListed damaged(String name, Instant writtenAt, String fault) {
    return new StudyListed(name, writtenAt, Optional.empty(), Optional.of(fault));
  }
}
