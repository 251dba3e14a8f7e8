package fr.prevenance.server.startup;

import java.util.List;

/**
 * The configuration cannot be used and the server does not start. Holds every fault found, each one
 * a French sentence that says where it is and how to mend it.
 */
public final class ConfigurationRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public ConfigurationRefused(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  public ConfigurationRefused(String problem) {
    this(List.of(problem));
  }

  public List<String> problems() {
    return problems;
  }
}
