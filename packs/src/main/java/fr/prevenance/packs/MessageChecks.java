package fr.prevenance.packs;

import fr.prevenance.packs.MessageTemplate.Channel;
import fr.prevenance.packs.MessageTemplate.Mention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;

/** What makes a message lawful, safe and readable, checked before any campaign uses it. */
final class MessageChecks {
  private static final Pattern BREAKABLE = Pattern.compile("\\S( [?!;:»]|« )");
  private static final Pattern INCLUDE = Pattern.compile("\\{\\{>\\s*([^}]*?)\\s*}}");
  private static final List<String> CERTAINTIES = List.of("certain", "probable", "possible");

  private final String file;
  private final String text;
  private final MessageTemplate template;
  private final List<PackIssue> issues = new ArrayList<>();

  private MessageChecks(String file, String text, MessageTemplate template) {
    this.file = file;
    this.text = text;
    this.template = template;
  }

  static List<PackIssue> check(String file, String text, MessageTemplate template) {
    MessageChecks checks = new MessageChecks(file, text, template);
    checks.names();
    checks.mentions();
    checks.channel();
    checks.markup();
    checks.typography();
    if (checks.issues.isEmpty()) {
      checks.trial();
    }
    return checks.issues;
  }

  private void names() {
    Set<String> unknown = new TreeSet<>(template.use().names());
    unknown.removeAll(Vocabulary.MESSAGE.names());
    for (String name : unknown) {
      report(
          "balise-inconnue",
          "{{" + name,
          "La balise « " + name + " » n'existe pas.",
          Spelling.suggestion(name, Vocabulary.MESSAGE.names()));
    }
    Matcher include = INCLUDE.matcher(text);
    while (include.find()) {
      String name = include.group(1);
      if (SharedPassage.named(name).isEmpty()) {
        report(
            "passage-inconnu",
            include.group(),
            "Le passage « " + name + " » n'existe pas.",
            Spelling.suggestion(name, SharedPassage.names()));
      }
    }
  }

  private void mentions() {
    for (Mention mention : template.missingMentions()) {
      String passage =
          mention == Mention.DATA_ORIGIN ? "origine-des-données" : "droits-sur-les-données";
      report(
          "mention-absente",
          "",
          "Le message ne dit pas " + words(mention) + " (CRPA, article L114-8).",
          "Ajoutez {{> " + passage + "}}, hors de toute section.");
    }
    if (!template.use().passages().contains(SharedPassage.CHECK)) {
      report(
          "vérification-absente",
          "",
          "Le message ne dit pas comment vérifier qu'il est vrai.",
          "Ajoutez {{> vérifier-ce-message}}, hors de toute section.");
    }
  }

  private static String words(Mention mention) {
    return switch (mention) {
      case DATA_ORIGIN -> "d'où viennent les données";
      case ACCESS -> "comment consulter les données";
      case RECTIFICATION -> "comment les faire corriger";
      case OBJECTION -> "comment s'opposer à leur usage";
    };
  }

  private void channel() {
    if (template.channel() == Channel.SMS && template.use().names().contains("lien")) {
      report(
          "lien-dans-un-sms",
          "{{lien",
          "Un SMS ne contient pas de lien : c'est à cela qu'on reconnaît une escroquerie.",
          "Retirez {{lien}} ; l'adresse à taper vient avec {{> vérifier-ce-message}}.");
    }
    Set<String> missing = new TreeSet<>(CERTAINTIES);
    missing.removeAll(template.use().names());
    if (!missing.isEmpty()) {
      report(
          "certitude-non-dite",
          "",
          "Le message ne distingue pas le droit certain, probable ou possible.",
          "Ajoutez les sections {{#…}}…{{/…}} : " + String.join(", ", missing) + ".");
    }
  }

  private void markup() {
    Node document = Parser.builder().build().parse(text);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(HtmlBlock html) {
            rawHtml(html.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            rawHtml(html.getLiteral());
          }

          @Override
          public void visit(Image image) {
            report("image", image.getDestination(), "Un message n'a pas d'image.", "Retirez-la.");
          }

          @Override
          public void visit(Link link) {
            checkAddress(link.getDestination());
            visitChildren(link);
          }
        });
  }

  private void rawHtml(String html) {
    report("html", html, "Le HTML n'est pas admis.", "Écrivez en Markdown, sans « < ».");
  }

  private void checkAddress(String address) {
    if (!address.startsWith("https://") && !address.equals("{{lien}}")) {
      report(
          "lien-non-sûr",
          address,
          "Le lien « " + address + " » ne commence pas par https://.",
          "Donnez une adresse https://, ou {{lien}}.");
    }
  }

  private void typography() {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (BREAKABLE.matcher(lines.get(i)).find() && !lines.get(i).startsWith("sujet:")) {
        issues.add(
            new PackIssue(
                "espace-sécable",
                file,
                i + 1,
                "Une espace ordinaire précède « ? », « ! », « ; », « : » ou « » », ou suit « « ».",
                "Mettez une espace insécable (U+00A0) : la ligne ne se coupera pas là."));
      }
    }
  }

  /** Every combination of certainty and optional values must be possible. */
  private void trial() {
    for (String certainty : CERTAINTIES) {
      for (boolean full : new boolean[] {true, false}) {
        try {
          template.fill(
              Vocabulary.MESSAGE.sample(
                  full, flag -> flag.equals(certainty) || (full && flag.equals("avecMontant"))));
        } catch (IllegalArgumentException e) {
          report(
              "essai-impossible",
              "",
              "Le message ne peut pas toujours être rempli (" + e.getMessage() + ").",
              "Une balise facultative se met dans une section de son nom : {{#montant}}…");
          return;
        }
      }
    }
  }

  private void report(String code, String fragment, String message, String mend) {
    int at = fragment.isEmpty() ? 0 : Math.max(0, text.indexOf(fragment));
    int line = (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    issues.add(new PackIssue(code, file, line, message, mend));
  }
}
