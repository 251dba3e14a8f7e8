package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacement;
import fr.prevenance.rules.model.Replacements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** References, and what takes their place: the first replacer that is applicable. */
final class References {
  private final Replacements replacements;
  private final Map<List<Replacement>, Step> shared = new HashMap<>();
  private final Optional<References> origin;

  References(Replacements replacements) {
    this(replacements, Optional.empty());
  }

  private References(Replacements replacements, Optional<References> origin) {
    this.replacements = replacements;
    this.origin = origin;
  }

  /** The same, to which more can be added. */
  References fork() {
    return new References(replacements, Optional.of(this));
  }

  private Optional<Step> known(List<Replacement> applicable) {
    var own = Optional.ofNullable(shared.get(applicable));
    return own.isPresent() ? own : origin.flatMap(references -> references.known(applicable));
  }

  /** References to the rules themselves. */
  static References plain() {
    return new References(new Replacements(List.of(), false));
  }

  boolean concern(int rule) {
    return replacements.concern(rule);
  }

  Step step(Node.Reference reference, Compiler compiler) {
    var original = compiler.reference(reference.rule());
    var applicable = replacements.of(reference);
    if (applicable.isEmpty()) {
      return original;
    }
    var known = known(applicable);
    if (known.isPresent()) {
      return known.get();
    }
    var replaced = replaced(original, applicable, compiler);
    shared.put(applicable, replaced);
    return replaced;
  }

  private static Step replaced(Step original, List<Replacement> applicable, Compiler compiler) {
    var branches = new ArrayList<VariationsStep.Branch>();
    for (var replacement : applicable) {
      var replacer = compiler.reference(replacement.replacer().rule());
      branches.add(
          replacement.notApplicable()
              ? new VariationsStep.Branch(replacer, compiler.constant(Result.NOT_APPLICABLE))
              : new VariationsStep.Branch(compiler.isApplicable(replacer), replacer));
    }
    branches.add(new VariationsStep.Branch(compiler.constant(Result.YES), original));
    return new VariationsStep(compiler.slot(), branches, compiler.isStrict());
  }
}
