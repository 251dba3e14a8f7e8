package fr.prevenance.rules.syntax;

import fr.prevenance.rules.RuleSource;
import fr.prevenance.rules.YamlCause;
import fr.prevenance.rules.model.Place;
import fr.prevenance.rules.model.SourceText;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Composes trees from YAML events: marks kept, depth bounded, keys unique, no aliases. */
public final class YamlReader {
  private static final int MAX_CHARACTERS = 2_000_000;
  private static final int MAX_DEPTH = 40;

  private final SourceText source;
  private final Issues issues;
  private final Iterator<Event> events;

  private YamlReader(SourceText source, String text, Issues issues) {
    this.source = source;
    this.issues = issues;
    var settings =
        LoadSettings.builder()
            .setLabel(source.file())
            .setUseMarks(true)
            .setCodePointLimit(MAX_CHARACTERS)
            .build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** The file's mapping of rules; empty if the file is, or if it cannot be read. */
  public static Optional<Tree.Mapping> read(RuleSource file, Issues issues) {
    if (file.text().length() > MAX_CHARACTERS) {
      var start = new Place(SourceText.of(file.file(), ""), 1, 1);
      issues.add(
          start,
          "fichier-trop-grand",
          "Le fichier dépasse " + MAX_CHARACTERS + " caractères.",
          "Répartissez les règles dans plusieurs fichiers.");
      return Optional.empty();
    }
    var text = Normalizer.normalize(file.text(), Normalizer.Form.NFC);
    var source = SourceText.of(file.file(), text);
    return new YamlReader(source, text, issues).readDocument();
  }

  private Optional<Tree.Mapping> readDocument() {
    try {
      return document();
    } catch (MarkedYamlEngineException fault) {
      issues.add(
          place(fault.getProblemMark()),
          "yaml-illisible",
          "Le fichier n'est pas du YAML correct ici : "
              + YamlCause.inFrench(fault.getContext() + " " + fault.getProblem())
              + ".",
          "Vérifiez l'indentation, le blanc après les deux-points et la fermeture des"
              + " guillemets, crochets et accolades.");
    } catch (YamlEngineException | NumberFormatException fault) {
      issues.add(
          place(Optional.empty()),
          "yaml-illisible",
          "Le fichier n'est pas du YAML correct.",
          "Vérifiez qu'il est en UTF-8 et sans caractère de contrôle.");
    } catch (TooDeep fault) {
      issues.add(
          fault.place,
          "imbrication-trop-profonde",
          "Plus de " + MAX_DEPTH + " niveaux sont imbriqués.",
          "Donnez un nom de règle aux parties intérieures et citez-les.");
    }
    return Optional.empty();
  }

  private Optional<Tree.Mapping> document() throws TooDeep {
    Optional<Tree> root = Optional.empty();
    while (events.hasNext()) {
      var event = events.next();
      if (event instanceof DocumentStartEvent) {
        if (root.isPresent()) {
          issues.add(
              place(event.getStartMark()),
              "yaml-plusieurs-documents",
              "Le fichier contient plusieurs documents YAML.",
              "Supprimez la ligne « --- » ou faites deux fichiers.");
          return Optional.empty();
        }
        root = Optional.of(tree(events.next(), 1));
      }
    }
    return root.flatMap(this::rulesMapping);
  }

  private Optional<Tree.Mapping> rulesMapping(Tree root) {
    if (root instanceof Tree.Mapping mapping) {
      return Optional.of(mapping);
    }
    if (!(root instanceof Tree.Scalar scalar && scalar.isNull())) {
      issues.add(
          root.place(),
          "fichier-sans-regles",
          "Le fichier n'est pas une suite de règles.",
          "Écrivez chaque règle sous la forme « nom: définition ».");
    }
    return Optional.empty();
  }

  private Tree tree(Event event, int depth) throws TooDeep {
    var place = place(event.getStartMark());
    if (depth > MAX_DEPTH) {
      throw new TooDeep(place);
    }
    return switch (event) {
      case MappingStartEvent _ -> mapping(place, depth);
      case SequenceStartEvent _ -> sequence(place, depth);
      case ScalarEvent scalar -> scalar(scalar, place);
      case AliasEvent _ -> alias(place);
      default -> new Tree.Scalar("", false, false, place);
    };
  }

  private Tree mapping(Place place, int depth) throws TooDeep {
    var entries = new ArrayList<Tree.Entry>();
    var keys = new HashSet<String>();
    for (var event = events.next(); isInside(event); event = events.next()) {
      var key = tree(event, depth + 1);
      var value = tree(events.next(), depth + 1);
      if (!(key instanceof Tree.Scalar name)) {
        issues.add(
            key.place(),
            "cle-invalide",
            "Une clé doit être un texte.",
            "Remplacez la liste ou le bloc par un nom.");
      } else if (keys.add(name.text())) {
        entries.add(new Tree.Entry(name, value));
      } else {
        issues.add(
            name.place(),
            "cle-en-double",
            "La clé « " + name.text() + " » est écrite deux fois au même endroit.",
            "Gardez une seule des deux définitions.");
      }
    }
    return new Tree.Mapping(entries, place);
  }

  private Tree sequence(Place place, int depth) throws TooDeep {
    var items = new ArrayList<Tree>();
    for (var event = events.next(); isInside(event); event = events.next()) {
      items.add(tree(event, depth + 1));
    }
    return new Tree.Sequence(items, place);
  }

  private static boolean isInside(Event event) {
    return switch (event.getEventId()) {
      case MappingEnd, SequenceEnd -> false;
      default -> true;
    };
  }

  private Tree scalar(ScalarEvent event, Place place) {
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    boolean inQuotes = event.isSQuoted() || event.isDQuoted();
    int opening = inQuotes ? 1 : 0;
    boolean exact = widthOnOneLine(event) == event.getValue().length() + 2 * opening;
    return new Tree.Scalar(event.getValue(), quoted, exact, place.right(exact ? opening : 0));
  }

  /** Columns the scalar takes in the file, or -1 if it goes over several lines. */
  private static int widthOnOneLine(ScalarEvent event) {
    var start = event.getStartMark().orElseThrow();
    var end = event.getEndMark().orElseThrow();
    return start.getLine() == end.getLine() ? end.getColumn() - start.getColumn() : -1;
  }

  private Tree alias(Place place) {
    issues.add(
        place,
        "yaml-alias",
        "Les alias YAML (« *nom ») ne sont pas acceptés.",
        "Faites une règle de la partie répétée et citez-la par son nom.");
    return new Tree.Scalar("", false, false, place);
  }

  private Place place(Optional<Mark> mark) {
    return new Place(
        source, mark.map(Mark::getLine).orElse(0) + 1, mark.map(Mark::getColumn).orElse(0) + 1);
  }

  private static final class TooDeep extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Place place;

    TooDeep(Place place) {
      super("imbrication trop profonde");
      this.place = place;
    }
  }
}
