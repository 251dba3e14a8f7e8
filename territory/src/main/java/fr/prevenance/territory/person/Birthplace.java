package fr.prevenance.territory.person;

/**
 * Where somebody was born.
 *
 * @param code COG code of the commune or its district; 99xxx of the country when born abroad
 * @param wholeCommune code of the commune when {@code code} is one of its districts, else the same
 * @param label name of the commune, or of the country when born abroad
 */
public record Birthplace(String code, String wholeCommune, String label) {
  private static final String FRANCE = "99100";

  public boolean isAbroad() {
    return code.startsWith("99");
  }

  /** 99100 for France. */
  public String country() {
    return isAbroad() ? code : FRANCE;
  }

  /** Code of the commune, empty when born abroad. */
  public String commune() {
    return isAbroad() ? "" : code;
  }
}
