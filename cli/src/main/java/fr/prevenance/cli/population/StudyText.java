package fr.prevenance.cli.population;

import fr.prevenance.packs.Euros;
import fr.prevenance.packs.RightPack;
import fr.prevenance.population.study.Amount;
import fr.prevenance.population.study.EffectRow;
import fr.prevenance.population.study.Measure;
import fr.prevenance.population.study.Reform;
import fr.prevenance.population.study.Study;
import fr.prevenance.population.study.StudyTables;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalLong;

/** What a study comes to for the whole population, for people to read. */
record StudyText(PrintWriter out, Study study) {
  private static final String SECRET = "secret";

  void print(StudyTables tables) {
    tables.effects().stream()
        .filter(row -> row.departement().isEmpty())
        .forEach(row -> print(reform(row.right()), row));
  }

  private Reform reform(String slug) {
    return study.reforms().stream()
        .filter(reform -> reform.slug().equals(slug))
        .findFirst()
        .orElseThrow();
  }

  private void print(Reform reform, EffectRow row) {
    String before = reform.before().fingerprint();
    if (!reform.isChanged()) {
      out.println("%s (%s, inchangé)".formatted(row.right(), before));
      line("ayants droit", number(row.of(Measure.BEFORE)));
      return;
    }
    out.println("%s (%s → %s)".formatted(row.right(), before, reform.after().fingerprint()));
    line("ayants droit", arrow(number(row.of(Measure.BEFORE)), number(row.of(Measure.AFTER))));
    line("gagnants", number(row.of(Measure.WINNERS)) + money(row, Amount.GAINS));
    line("perdants", number(row.of(Measure.LOSERS)) + money(row, Amount.LOSSES));
    line("indéterminés", number(row.of(Measure.UNKNOWN)));
    if (row.hasAmount()) {
      line(
          money(reform.before()),
          arrow(euros(row.of(Amount.COST_BEFORE)), euros(row.of(Amount.COST_AFTER))));
    }
  }

  private static String money(RightPack right) {
    String what =
        switch (right.result().sense()) {
          case PAID -> "coût";
          case OWED -> "à payer par les personnes";
          case SAVED -> "économisé par les personnes";
        };
    return right.result().per().map(per -> what + " (" + per + ")").orElse(what);
  }

  private void line(String what, String number) {
    out.println("  " + what + " : " + number);
  }

  private static String arrow(String before, String after) {
    return before + " → " + after;
  }

  private static String number(OptionalLong count) {
    return count.isPresent() ? String.format(Locale.FRANCE, "%,d", count.getAsLong()) : SECRET;
  }

  private static String money(EffectRow row, Amount amount) {
    return row.hasAmount() ? " (%s : %s)".formatted(amount.column(), euros(row.of(amount))) : "";
  }

  private static String euros(OptionalLong cents) {
    return cents.isPresent() ? Euros.text(cents.getAsLong()) : SECRET;
  }
}
