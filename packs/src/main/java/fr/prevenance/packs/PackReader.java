package fr.prevenance.packs;

import java.nio.file.Path;

/** Reads a right pack from its folder; a {@link Path} may lie in a jar's file system. */
public final class PackReader {

  private PackReader() {}

  /**
   * Reads, checks and lints one pack.
   *
   * @throws PackException with every fault found: unknown keys, missing files, rules in error
   */
  public static RightPack read(Path folder) throws PackException {
    throw new UnsupportedOperationException();
  }
}
