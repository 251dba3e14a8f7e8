package fr.prevenance.server.portal.catalogue;

import fr.prevenance.packs.Case;
import fr.prevenance.packs.Form.Field;
import fr.prevenance.packs.Form.Members;
import fr.prevenance.packs.Form.Part;
import fr.prevenance.packs.RightPack;
import fr.prevenance.rules.DatedValue;
import fr.prevenance.rules.RuleInfo;
import fr.prevenance.rules.explain.FrenchFormat;
import fr.prevenance.server.portal.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A right as its pack tells it to everybody.
 *
 * @param examples people in words, with what they receive
 * @param conditions titles, in the order of the rules
 * @param form what the procedure asks, in order
 * @param history of the parameters that changed
 */
public record RightPage(
    RightPack pack,
    List<Example> examples,
    List<Condition> conditions,
    List<FormPart> form,
    List<Parameter> history,
    List<CurvePlot> plots) {
  private static final int EXAMPLES = 4;

  /** Somebody invented, and the amount. */
  public record Example(String description, String day, String amount) {}

  /**
   * @param explanation for who wants to know more
   */
  public record Condition(String title, @Nullable String explanation, Map<String, String> texts) {}

  /**
   * A parameter of the law and its values.
   *
   * @param values day, value, legal text
   */
  public record Parameter(String title, List<List<String>> values) {}

  /**
   * Fields of the procedure.
   *
   * @param each whom they are asked of in turn; absent where they are asked once
   */
  public record FormPart(@Nullable String each, List<Field> fields) {

    static FormPart of(Part part) {
      return new FormPart(part.each().map(FormPart::words).orElse(null), part.fields());
    }

    private static String words(Members members) {
      return members
          .role()
          .map(role -> "Pour chaque %s (%s)".formatted(role, members.group()))
          .orElseGet(() -> "Pour chaque personne (%s)".formatted(members.group()));
    }
  }

  static RightPage of(RightPack pack) {
    return new RightPage(
        pack,
        examples(pack),
        conditions(pack),
        pack.form().parts().stream().map(FormPart::of).toList(),
        history(pack),
        pack.curves().stream().map(curve -> CurvePlot.of(pack, curve)).toList());
  }

  private static List<Example> examples(RightPack pack) {
    return pack.cases().stream()
        .filter(example -> example.amount().isPresent() && example.expected().equals("éligible"))
        .limit(EXAMPLES)
        .map(example -> example(pack, example))
        .toList();
  }

  private static Example example(RightPack pack, Case example) {
    return new Example(
        example.description(),
        FrenchFormat.date(example.date()),
        Amounts.sentence(pack.result(), example.amount().orElseThrow()));
  }

  private static List<Condition> conditions(RightPack pack) {
    return pack.rules().reads(pack.result().eligibility()).stream()
        .flatMap(rule -> pack.rules().find(rule).stream())
        .map(
            rule -> new Condition(rule.title(), rule.description().orElse(null), rule.references()))
        .toList();
  }

  private static List<Parameter> history(RightPack pack) {
    List<Parameter> history = new ArrayList<>();
    for (String rule : pack.rules().names()) {
      List<DatedValue> values = pack.rules().datedValues(rule);
      if (!values.isEmpty()) {
        String title = pack.rules().find(rule).map(RuleInfo::title).orElse(rule);
        history.add(new Parameter(title, values.stream().map(RightPage::row).toList()));
      }
    }
    return history;
  }

  private static List<String> row(DatedValue value) {
    return List.of(
        "Depuis le " + FrenchFormat.date(value.from()),
        value.text().orElse("abrogé"),
        value.reference().orElse(""));
  }
}
