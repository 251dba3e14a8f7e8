package fr.prevenance.testkit.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Those whom one issuer knows. */
final class Directory {

  private final Map<String, Identity> byUsername;
  private final List<Identity> suggested;

  private Directory(Map<String, Identity> byUsername, List<Identity> suggested) {
    this.byUsername = byUsername;
    this.suggested = suggested;
  }

  static Directory of(Realm realm, IdentityProviderOptions options) {
    // Not an immutable map: numbered user names collide in its linear probing, by the thousand.
    Map<String, Identity> all = new HashMap<>();
    options.identities(realm).forEach(identity -> all.put(identity.username(), identity));
    return new Directory(
        all, options.suggested().stream().filter(all::containsKey).map(all::get).toList());
  }

  Optional<Identity> find(String username) {
    return Optional.ofNullable(byUsername.get(username.strip()));
  }

  List<Identity> suggested() {
    return suggested;
  }
}
