package fr.prevenance.rules.syntax;

import fr.prevenance.rules.model.Model;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** All the names of a model, and which name seen in a rule means which rule. */
public final class DeclaredRules {
  private static final String SKIP_OWN_CHILDREN = "^ . ";

  private final Map<String, Declaration> byName;
  private final Map<String, Integer> indexes;
  private final boolean compatible;
  private final Optional<DeclaredRules> base;
  private final Consumer<RuleName> onFound;

  /**
   * @param compatible names are looked up with the oddities of the reference; the day of the
   *     evaluation is no rule
   */
  DeclaredRules(Map<String, Declaration> byName, boolean compatible) {
    this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    this.compatible = compatible;
    this.base = Optional.empty();
    this.onFound = _ -> {};
    this.indexes = new LinkedHashMap<>();
    byName.keySet().forEach(name -> indexes.put(name, indexes.size()));
    if (!compatible) {
      indexes.put(Model.EVALUATION_DAY, indexes.size());
    }
  }

  private DeclaredRules(
      Map<String, Declaration> byName,
      Map<String, Integer> indexes,
      DeclaredRules base,
      Consumer<RuleName> onFound) {
    this.byName = byName;
    this.indexes = indexes;
    this.compatible = base.compatible;
    this.base = Optional.of(base);
    this.onFound = onFound;
  }

  /** The same, that tell each rule that a name is found to mean. */
  public DeclaredRules telling(Consumer<RuleName> listener) {
    return new DeclaredRules(Map.of(), Map.of(), this, listener);
  }

  /**
   * These and more, which take the place of those of the same name.
   *
   * @param firstIndex index of the first of them
   */
  public DeclaredRules with(List<Declaration> more, int firstIndex) {
    var names = new LinkedHashMap<String, Declaration>();
    var numbers = new LinkedHashMap<String, Integer>();
    int index = firstIndex;
    for (var declaration : more) {
      names.put(declaration.name().text(), declaration);
      numbers.put(declaration.name().text(), index++);
    }
    return new DeclaredRules(names, numbers, this, _ -> {});
  }

  public boolean isCompatible() {
    return compatible;
  }

  /** In source order; a rule's index is its place in this list. */
  public List<Declaration> inOrder() {
    return new ArrayList<>(byName.values());
  }

  public int index(RuleName name) {
    return indexIfAny(name.text()).orElseThrow();
  }

  private Optional<Integer> indexIfAny(String name) {
    var own = Optional.ofNullable(indexes.get(name));
    return own.isPresent() ? own : base.flatMap(rules -> rules.indexIfAny(name));
  }

  public boolean isDeclared(RuleName name) {
    return exists(name);
  }

  public Optional<Declaration> find(RuleName name) {
    var own = Optional.ofNullable(byName.get(name.text()));
    return own.isPresent() ? own : base.flatMap(rules -> rules.find(name));
  }

  /** Private, or below a private rule; in the reference a private root hides only itself. */
  public boolean isHidden(RuleName name) {
    return isSecret(name)
        || name.ancestors().stream()
            .filter(above -> !compatible || above.parent().isPresent())
            .anyMatch(this::isSecret);
  }

  /** Outcome of looking a name up. */
  public sealed interface Resolution {
    record Found(RuleName rule) implements Resolution {}

    record Secret(RuleName rule) implements Resolution {}

    record Unknown() implements Resolution {}
  }

  /**
   * Looks up a name written at a place of a rule: where that rule is imported, among the rules of
   * its package.
   */
  public Resolution resolve(String written, RuleName from, Place place) {
    var resolution =
        find(from)
            .flatMap(Declaration::origin)
            .filter(origin -> origin.wrote(place))
            .map(origin -> copied(origin.resolve(written, place)))
            .orElseGet(() -> resolve(written, from));
    if (resolution instanceof Resolution.Found(var rule)) {
      onFound.accept(rule);
    }
    return resolution;
  }

  /** What a package knows and was not copied is not known here. */
  private Resolution copied(Resolution resolution) {
    return resolution instanceof Resolution.Found(var rule) && !exists(rule)
        ? new Resolution.Unknown()
        : resolution;
  }

  /**
   * Looks a name up from a rule: its children, those of each ancestor (nearest first), the root;
   * itself only if nothing else is found. With {@code ^} its own children are left out.
   */
  private Resolution resolve(String written, RuleName from) {
    boolean skipsOwn = written.startsWith(SKIP_OWN_CHILDREN);
    var name = skipsOwn ? written.substring(SKIP_OWN_CHILDREN.length()) : written;
    if (skipsOwn && compatible && from.parent().isEmpty()) {
      // By a defect of the reference, « ^ » finds nothing from a rule without parent.
      return from.text().endsWith(name) ? new Resolution.Found(from) : new Resolution.Unknown();
    }
    var existing = candidates(name, from, skipsOwn).stream().filter(this::exists).toList();
    var others = existing.stream().filter(candidate -> !candidate.equals(from)).toList();
    var accessible = others.stream().filter(rule -> isAccessible(rule, from)).findFirst();
    if (accessible.isPresent()) {
      return new Resolution.Found(accessible.get());
    }
    if (others.isEmpty() && !existing.isEmpty() || compatible && from.text().endsWith(name)) {
      return new Resolution.Found(from);
    }
    return others.isEmpty() ? new Resolution.Unknown() : new Resolution.Secret(others.getFirst());
  }

  private List<RuleName> candidates(String name, RuleName from, boolean skipsOwn) {
    var scopes = new ArrayList<RuleName>();
    if (!skipsOwn) {
      scopes.add(from);
    }
    scopes.addAll(from.ancestors());
    if (skipsOwn && compatible) {
      outermostFirst(from, scopes);
    }
    var candidates = new ArrayList<>(scopes.stream().map(scope -> scope.child(name)).toList());
    candidates.add(new RuleName(name));
    return candidates;
  }

  /** The order of the reference: the root, the outermost ancestor but one, then inwards. */
  private static void outermostFirst(RuleName from, List<RuleName> scopes) {
    scopes.clear();
    scopes.addAll(from.ancestors());
    if (scopes.size() > 1) {
      scopes.addFirst(scopes.removeLast());
    }
  }

  private boolean exists(RuleName name) {
    return indexes.containsKey(name.text()) || base.isPresent() && base.get().exists(name);
  }

  /** Private by itself. */
  public boolean isSecret(RuleName name) {
    return find(name).filter(Declaration::secret).isPresent();
  }

  /** A private rule is seen from its parent and all that lies below that parent. */
  private boolean isAccessible(RuleName rule, RuleName from) {
    return sees(from, rule) && rule.ancestors().stream().allMatch(above -> sees(from, above));
  }

  private boolean sees(RuleName from, RuleName rule) {
    return !isSecret(rule) || rule.parent().map(from::isOrIsBelow).orElse(true);
  }

  /** Every name that may be written in a rule. */
  public List<String> visible(RuleName from) {
    var visible = new ArrayList<String>();
    for (var known : names()) {
      visible.add(known);
      from.ancestors().stream()
          .filter(ancestor -> known.startsWith(ancestor.text() + RuleName.SEPARATOR))
          .forEach(ancestor -> visible.add(below(known, ancestor)));
      if (known.startsWith(from.text() + RuleName.SEPARATOR)) {
        visible.add(below(known, from));
      }
    }
    return visible;
  }

  private List<String> names() {
    var all = new ArrayList<String>(base.map(DeclaredRules::names).orElse(List.of()));
    all.addAll(indexes.keySet());
    return all;
  }

  private static String below(String known, RuleName ancestor) {
    return known.substring(ancestor.text().length() + RuleName.SEPARATOR.length());
  }
}
