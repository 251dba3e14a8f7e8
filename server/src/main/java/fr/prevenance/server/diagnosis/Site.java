package fr.prevenance.server.diagnosis;

/**
 * What a diagnosis is about: a place of the body, or all of it.
 *
 * @param name as its agents call it; empty: the whole structure
 */
public record Site(String name) {
  public static final int LONGEST = 100;
  public static final Site WHOLE = new Site("");

  private static final String ALL = "toute la structure";

  /**
   * @throws IllegalArgumentException the name is too long
   */
  public Site {
    name = name.strip().replaceAll("\\s+", " ");
    if (name.equalsIgnoreCase(ALL)) {
      name = "";
    }
    if (name.length() > LONGEST) {
      throw new IllegalArgumentException("name of a site");
    }
  }

  public boolean isWhole() {
    return name.isEmpty();
  }

  public String title() {
    return isWhole() ? ALL : name;
  }
}
