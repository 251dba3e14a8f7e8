package fr.prevenance.bench.rules;

import fr.prevenance.rules.Options;
import fr.prevenance.rules.RuleBook;
import fr.prevenance.rules.RuleBookException;
import fr.prevenance.rules.RuleSource;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** From the text of rules to a book that can be asked, YAML included. */
public class Parsing {

  /** The 27 rules, checked. */
  @State(Scope.Thread)
  public static class Heating {
    private final List<RuleSource> sources =
        List.of(new RuleSource("chauffage", RuleSet.HEATING.text()));

    @Benchmark
    public RuleBook parsed() throws RuleBookException {
      return RuleBook.read(sources, Options.STANDARD);
    }
  }

  /** The 1,348 rules of modele-social. */
  @State(Scope.Thread)
  public static class Social {
    private final SocialModel model = SocialModel.found();

    @Benchmark
    public RuleBook parsed() throws RuleBookException {
      return model.read();
    }
  }
}
