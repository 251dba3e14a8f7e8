package fr.prevenance.rules.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The switches of the engine that change answers.
 *
 * @param strict all strict checks on or off; absent leaves the engine's own choice
 */
public record CaseOptions(
    boolean filterNotApplicablePossibilities,
    boolean automaticNamespaceDisabling,
    Optional<Boolean> strict) {
  public static final CaseOptions USUAL = new CaseOptions(false, true, Optional.empty());

  /** Only what differs from the usual, under the names of {@code evaluate --batch}. */
  public Map<String, Object> toMap() {
    var options = new LinkedHashMap<String, Object>();
    if (filterNotApplicablePossibilities) {
      options.put("filterNotApplicablePossibilities", true);
    }
    if (!automaticNamespaceDisabling) {
      options.put("automaticNamespaceDisabling", false);
    }
    strict.ifPresent(checks -> options.put("strict", checks));
    return options;
  }
}
