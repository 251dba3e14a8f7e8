package fr.prevenance.rules.evaluate;

import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Replacement;
import fr.prevenance.rules.model.Replacements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** References, and what takes their place: the first replacer that is applicable. */
final class References {
  private final Replacements replacements;
  private final Map<List<Replacement>, Step> shared = new HashMap<>();

  References(Replacements replacements) {
    this.replacements = replacements;
  }

  Step step(Node.Reference reference, Compiler compiler) {
    var original = compiler.reference(reference.rule());
    var applicable = replacements.of(reference);
    if (applicable.isEmpty()) {
      return original;
    }
    var known = shared.get(applicable);
    if (known != null) {
      return known;
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
