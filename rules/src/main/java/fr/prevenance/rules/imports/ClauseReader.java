package fr.prevenance.rules.imports;

import fr.prevenance.rules.imports.ImportClause.Item;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.RuleName;
import fr.prevenance.rules.syntax.DeclarationReader;
import fr.prevenance.rules.syntax.Issues;
import fr.prevenance.rules.syntax.NameScanner;
import fr.prevenance.rules.syntax.Tree;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code importer!}; a clause with a fault in it imports nothing. */
record ClauseReader(Issues issues) {
  private static final int LONGEST_NAME = 214;
  private static final Pattern PACKAGE_NAME =
      Pattern.compile("(?:@[\\w~-][\\w~.-]*/)?[\\w~-][\\w~.-]*");
  private static final List<String> KEYS = List.of("depuis", "dans", "les règles");
  private static final List<String> SOURCE_KEYS = List.of("nom", "source", "url");

  Optional<ImportClause> read(Tree.Mapping file) {
    return file.entry(DeclarationReader.IMPORT).flatMap(this::read);
  }

  private Optional<ImportClause> read(Tree.Entry entry) {
    if (!(entry.value() instanceof Tree.Mapping clause)) {
      invalid(entry.key().place(), "« importer! » attend « depuis » et « les règles ».", KEYS);
      return Optional.empty();
    }
    refuseUnknownKeys(clause, KEYS);
    var from = clause.find("depuis").orElse(clause);
    var name = packageName(from, entry.key().place());
    var items = items(clause);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    var under = under(clause, name.get());
    return under.isEmpty() || items.isEmpty()
        ? Optional.empty()
        : Optional.of(clause(name.get(), from, under.get(), items));
  }

  private ImportClause clause(Tree.Scalar name, Tree from, RuleName under, List<Item> items) {
    return new ImportClause(
        name.text(), text(from, "source"), text(from, "url"), under, items, name.place());
  }

  private Optional<Tree.Scalar> packageName(Tree from, Place place) {
    if (from instanceof Tree.Mapping mapping
        && mapping.find("nom").orElse(null) instanceof Tree.Scalar name
        && !name.isNull()) {
      refuseUnknownKeys(mapping, SOURCE_KEYS);
      return Optional.of(name).filter(this::isPackageName);
    }
    issues.add(
        from instanceof Tree.Mapping ? from.place() : place,
        "import-sans-nom",
        "« importer! » ne dit pas de quel paquet.",
        "Écrivez « depuis: {nom: mon-paquet} ».");
    return Optional.empty();
  }

  private boolean isPackageName(Tree.Scalar name) {
    boolean valid =
        name.text().length() <= LONGEST_NAME && PACKAGE_NAME.matcher(name.text()).matches();
    if (!valid) {
      issues.add(
          name.place(),
          "nom-de-paquet-invalide",
          "Ce n'est pas un nom de paquet.",
          "Écrivez « mon-paquet » ou « @organisme/mon-paquet » ; un chemin s'écrit dans"
              + " « source ».");
    }
    return valid;
  }

  private static Optional<String> text(Tree from, String key) {
    return from instanceof Tree.Mapping mapping
            && mapping.find(key).orElse(null) instanceof Tree.Scalar text
            && !text.isNull()
        ? Optional.of(text.text().strip())
        : Optional.empty();
  }

  private Optional<RuleName> under(Tree.Mapping clause, Tree.Scalar name) {
    var written = clause.find("dans");
    var usual = name.text().substring(name.text().indexOf('/') + 1);
    var under = written.isPresent() ? text(clause, "dans").orElse("") : usual;
    if (NameScanner.isName(under)) {
      return Optional.of(new RuleName(under));
    }
    issues.add(
        written.map(Tree::place).orElse(name.place()),
        "nom-invalide",
        written.isPresent()
            ? "« dans » attend le nom d'une règle."
            : "« " + usual + " » n'est pas un nom de règle.",
        "Écrivez par exemple « dans: mon espace ».");
    return Optional.empty();
  }

  private List<Item> items(Tree.Mapping clause) {
    if (clause.find("les règles").orElse(null) instanceof Tree.Sequence list
        && !list.items().isEmpty()) {
      var items = list.items().stream().map(this::item).flatMap(Optional::stream).toList();
      var seen = new HashSet<RuleName>();
      items.stream().filter(item -> !seen.add(item.rule())).forEach(this::refuseSecond);
      return items;
    }
    invalid(
        clause.find("les règles").map(Tree::place).orElse(clause.place()),
        "« importer! » ne dit pas quelles règles.",
        List.of("les règles"));
    return List.of();
  }

  private Optional<Item> item(Tree tree) {
    if (tree instanceof Tree.Scalar name && !name.isNull()) {
      return Optional.of(item(name, Optional.empty()));
    }
    if (tree instanceof Tree.Mapping mapping && mapping.entries().size() == 1) {
      var entry = mapping.entries().getFirst();
      if (entry.value() instanceof Tree.Mapping attributes) {
        return Optional.of(item(entry.key(), Optional.of(attributes)));
      }
      if (entry.value() instanceof Tree.Scalar none && none.isNull()) {
        return Optional.of(item(entry.key(), Optional.empty()));
      }
    }
    issues.add(
        tree.place(),
        "argument-invalide",
        "Une règle à importer est attendue ici.",
        "Écrivez « - nom » ou « - nom: {question: … } ».");
    return Optional.empty();
  }

  private static Item item(Tree.Scalar name, Optional<Tree.Mapping> attributes) {
    return new Item(new RuleName(name.text().strip()), attributes, name.place());
  }

  private void refuseSecond(Item item) {
    issues.add(
        item.place(),
        "import-en-double",
        "La règle « " + item.rule().text() + " » est déjà dans la liste.",
        "Retirez l'une des deux lignes.");
  }

  private void refuseUnknownKeys(Tree.Mapping mapping, List<String> allowed) {
    for (var entry : mapping.entries()) {
      if (!allowed.contains(entry.name())) {
        issues.add(
            entry.key().place(),
            "cle-inconnue",
            "La clé « " + entry.name() + " » n'existe pas ici.",
            issues
                .nearest(entry.name(), () -> allowed)
                .map(near -> "Vouliez-vous écrire « " + near + " » ?")
                .orElseGet(() -> "Clés possibles : " + quoted(allowed) + "."));
      }
    }
  }

  private void invalid(Place place, String problem, List<String> keys) {
    issues.add(place, "argument-invalide", problem, "Ajoutez " + quoted(keys) + ".");
  }

  private static String quoted(List<String> words) {
    return "« " + String.join(" », « ", words) + " »";
  }
}
