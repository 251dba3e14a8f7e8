package fr.prevenance.packs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The placeholders a kind of template may use, with what whoever renders it owes. */
final class Vocabulary {

  /** What a placeholder stands for. */
  sealed interface Placeholder {}

  /** A text always supplied; the sample serves trial renderings. */
  record Text(String sample) implements Placeholder {}

  /** A text that may be absent or empty: used inside a section of its own name. */
  record Optional(String sample) implements Placeholder {}

  /** A section shown or not. */
  record Flag() implements Placeholder {}

  /** A section repeated for each item; every item has all these keys. */
  record Items(Map<String, String> sample) implements Placeholder {}

  /** Messages that tell a person of a right. */
  static final Vocabulary MESSAGE =
      new Vocabulary(
          Map.ofEntries(
              Map.entry("prénom", new Text("Camille")),
              Map.entry("nom", new Text("Exemple-Fictif")),
              Map.entry("civilité", new Optional("Madame")),
              Map.entry("organisme", new Text("Territoire fictif de Valombre")),
              Map.entry("droit", new Text("Aide fictive")),
              Map.entry("acronyme", new Optional("AF")),
              Map.entry("montant", new Optional("194 €")),
              Map.entry("certain", new Flag()),
              Map.entry("probable", new Flag()),
              Map.entry("possible", new Flag()),
              Map.entry("avecMontant", new Flag()),
              Map.entry(
                  "données",
                  new Items(
                      new TreeMap<>(
                          Map.of(
                              "nom", "Donnée fictive",
                              "valeur", "12",
                              "source", "Administration fictive",
                              "date", "1er octobre 2025")))),
              Map.entry("lien", new Text("https://valombre.test/droits/aide")),
              Map.entry("code", new Text("VALO-2345-K")),
              Map.entry("adresseVérification", new Text("valombre.test/verifier")),
              Map.entry("adresseOpposition", new Text("valombre.test/opposition")),
              Map.entry("service", new Text("Accueil des droits")),
              Map.entry("téléphone", new Text("01 99 00 00 00")),
              Map.entry("courrielService", new Text("accueil@valombre.test")),
              Map.entry("adresseService", new Text("1 place Fictive, 00000 Valombre")),
              Map.entry("dpd", new Text("dpd@valombre.test")),
              Map.entry("dateLimite", new Optional("31 décembre 2025"))));

  /** The acknowledgement of a request (CRPA L112-3, R112-5, R112-11-1). */
  static final Vocabulary ACKNOWLEDGEMENT =
      new Vocabulary(
          Map.ofEntries(
              Map.entry("prénom", new Text("Camille")),
              Map.entry("nom", new Text("Exemple-Fictif")),
              Map.entry("civilité", new Optional("Madame")),
              Map.entry("organisme", new Text("Territoire fictif de Valombre")),
              Map.entry("droit", new Text("Aide fictive")),
              Map.entry("numéro", new Text("2025-000123")),
              Map.entry("dateRéception", new Text("15 octobre 2025")),
              Map.entry("dateDécision", new Text("15 décembre 2025")),
              Map.entry("silenceVautAcceptation", new Flag()),
              Map.entry("silenceVautRejet", new Flag()),
              Map.entry("texteSilence", new Text("Article L231-4 du CRPA")),
              Map.entry("incomplète", new Flag()),
              Map.entry("pièces", new Items(Map.of("nom", "Pièce fictive"))),
              Map.entry("délaiPièces", new Optional("15 novembre 2025")),
              Map.entry("service", new Text("Accueil des droits")),
              Map.entry("téléphone", new Text("01 99 00 00 00")),
              Map.entry("courrielService", new Text("accueil@valombre.test")),
              Map.entry("adresseService", new Text("1 place Fictive, 00000 Valombre")),
              Map.entry("recours", new Text("Recours gracieux auprès du service"))));

  private final Map<String, Placeholder> placeholders;
  private final Set<String> names;

  private Vocabulary(Map<String, Placeholder> placeholders) {
    this.placeholders = new TreeMap<>(placeholders);
    this.names = names(this.placeholders);
  }

  private static Set<String> names(Map<String, Placeholder> placeholders) {
    Set<String> names = new LinkedHashSet<>(placeholders.keySet());
    placeholders.values().stream()
        .filter(Items.class::isInstance)
        .forEach(items -> names.addAll(((Items) items).sample().keySet()));
    return Collections.unmodifiableSet(names);
  }

  /** Every name a template may write, keys of items included. */
  Set<String> names() {
    return names;
  }

  /** Whether the values fill a placeholder; a name outside the vocabulary needs nothing. */
  boolean isFilled(String name, Map<String, Object> values) {
    Object value = values.get(name);
    return switch (placeholders.get(name)) {
      case Text text -> value != null;
      case Flag flag -> value instanceof Boolean;
      case Items items -> value instanceof Collection<?> list && complete(list, items);
      case Optional optional -> true;
      case null -> true;
    };
  }

  private static boolean complete(Collection<?> list, Items items) {
    return list.stream()
        .allMatch(item ->
            item instanceof Map<?, ?> map && map.keySet().containsAll(items.sample().keySet()));
  }

  /** Fictional values for a trial rendering. */
  Map<String, Object> sample(boolean withOptional, Predicate<String> flags) {
    Map<String, Object> values = new LinkedHashMap<>();
    placeholders.forEach((name, placeholder) -> {
      switch (placeholder) {
        case Text(String text) -> values.put(name, text);
        case Optional(String text) -> {
          if (withOptional) {
            values.put(name, text);
          }
        }
        case Flag() -> values.put(name, flags.test(name));
        case Items(Map<String, String> item) -> values.put(name, List.of(item));
      }
    });
    return values;
  }
}
