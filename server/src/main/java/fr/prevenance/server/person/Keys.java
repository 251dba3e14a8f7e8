package fr.prevenance.server.person;

import fr.prevenance.server.exchange.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Cases by the key that the sources share, where they share one. */
final class Keys {
  private final Map<String, Set<DossierDraft>> drafts = new HashMap<>();

  Keys(Collection<DossierDraft> all) {
    all.forEach(draft ->
        draft
            .key()
            .ifPresent(key -> drafts.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(draft)));
  }

  boolean isUsedBy(Row row) {
    return row.key().isPresent() && !drafts.isEmpty();
  }

  Set<DossierDraft> drafts(Row row) {
    return row.key().map(key -> drafts.getOrDefault(key, Set.of())).orElse(Set.of());
  }

  boolean concerns(Row row, LinkedPerson person) {
    return drafts(row).stream().anyMatch(draft -> draft.people().contains(person));
  }
}
