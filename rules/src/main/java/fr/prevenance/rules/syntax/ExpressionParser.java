package fr.prevenance.rules.syntax;

import static fr.prevenance.rules.model.Operator.AT_LEAST;
import static fr.prevenance.rules.model.Operator.AT_MOST;
import static fr.prevenance.rules.model.Operator.DIFFERENT;
import static fr.prevenance.rules.model.Operator.EQUAL;
import static fr.prevenance.rules.model.Operator.LESS;
import static fr.prevenance.rules.model.Operator.MINUS;
import static fr.prevenance.rules.model.Operator.MORE;
import static fr.prevenance.rules.model.Operator.OVER;
import static fr.prevenance.rules.model.Operator.PLUS;
import static fr.prevenance.rules.model.Operator.POWER;
import static fr.prevenance.rules.model.Operator.QUOTIENT;
import static fr.prevenance.rules.model.Operator.TIMES;

import fr.prevenance.rules.Value;
import fr.prevenance.rules.model.Node;
import fr.prevenance.rules.model.Operator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Recursive descent over one expression, lowest precedence first:
 *
 * <pre>
 * comparison := addition ((&gt; | &lt; | &gt;= | &lt;= | = | !=) addition)*
 * addition   := product ((+ | -) product)*
 * product    := power ((* | / | //) power)*
 * power      := primary (** power)?
 * primary    := ( comparison ) | -primary | date | number [unit] | text | name
 * </pre>
 *
 * <p>Binary operators need a blank on both sides, since names may hold {@code -} and {@code +}.
 */
public final class ExpressionParser {
  private static final int MAX_LENGTH = 10_000;
  private static final int MAX_PARTS = 300;
  private static final Pattern LINE_BREAK = Pattern.compile("(?<![ \\t])[ \\t]*+\\R\\s*+");
  private static final List<Operator> COMPARISONS =
      List.of(AT_LEAST, AT_MOST, DIFFERENT, MORE, LESS, EQUAL);
  private static final List<Operator> ADDITIONS = List.of(PLUS, MINUS);
  private static final List<Operator> PRODUCTS = List.of(TIMES, OVER, QUOTIENT);
  private static final List<Operator> POWERS = List.of(POWER);

  private final Tree.Scalar scalar;
  private final int skipped;
  private final ReferenceResolver references;
  private final Cursor cursor;
  private final Literals literals;
  private int parts;

  private ExpressionParser(Tree.Scalar scalar, ReferenceResolver references, boolean compatible) {
    this.scalar = scalar;
    this.references = references;
    this.skipped = leadingBlanks(scalar);
    this.cursor = new Cursor(LINE_BREAK.matcher(scalar.text().strip()).replaceAll(" "));
    this.literals = new Literals(cursor, compatible);
  }

  /**
   * Parses the whole text, its names resolved on the way.
   *
   * @param compatible two texts between the same quotes are joined, as in the reference
   */
  public static Node parse(Tree.Scalar scalar, ReferenceResolver references, boolean compatible)
      throws ExpressionFault {
    if (scalar.text().length() > MAX_LENGTH) {
      throw new ExpressionFault(
          0,
          "expression-trop-longue",
          "L'expression dépasse " + MAX_LENGTH + " caractères.",
          "Découpez-la en plusieurs règles.");
    }
    return new ExpressionParser(scalar, references, compatible).whole();
  }

  /** Offsets of faults count from after these. */
  public static int leadingBlanks(Tree.Scalar scalar) {
    return scalar.text().length() - scalar.text().stripLeading().length();
  }

  private Node whole() throws ExpressionFault {
    if (cursor.atEnd()) {
      throw fault("valeur-vide", "Une expression est attendue ici.", "Écrivez une valeur.");
    }
    var node = comparison();
    if (!cursor.atEnd()) {
      throw leftOver();
    }
    return node;
  }

  private Node comparison() throws ExpressionFault {
    var left = addition();
    for (var op = operator(COMPARISONS); op.isPresent(); op = operator(COMPARISONS)) {
      left = binary(op.get(), left, addition());
    }
    return left;
  }

  private Node addition() throws ExpressionFault {
    var left = product();
    for (var op = operator(ADDITIONS); op.isPresent(); op = operator(ADDITIONS)) {
      left = binary(op.get(), left, product());
    }
    return left;
  }

  private Node product() throws ExpressionFault {
    var left = power();
    for (var op = operator(PRODUCTS); op.isPresent(); op = operator(PRODUCTS)) {
      left = binary(op.get(), left, power());
    }
    return left;
  }

  private Node power() throws ExpressionFault {
    var base = primary();
    var op = operator(POWERS);
    return op.isPresent() ? binary(op.get(), base, power()) : base;
  }

  private Node primary() throws ExpressionFault {
    countPart();
    if (cursor.take("(")) {
      return parenthesis();
    }
    if (cursor.peek() == '-') {
      cursor.moveTo(cursor.position() + 1);
      cursor.skipBlanks();
      return binary(MINUS, new Node.Constant(Value.of(0)), primary());
    }
    var literal = literal();
    return literal.isPresent() ? new Node.Constant(literal.get()) : name();
  }

  private Optional<Value> literal() throws ExpressionFault {
    var date = literals.date();
    if (date.isPresent()) {
      return date;
    }
    var number = literals.number();
    return number.isPresent() ? number : literals.text();
  }

  private Node parenthesis() throws ExpressionFault {
    cursor.skipBlanks();
    var inside = comparison();
    cursor.skipBlanks();
    if (!cursor.take(")")) {
      throw cursor.atEnd()
          ? fault("parenthese-ouverte", "Il manque une parenthèse fermante.", "Ajoutez « ) ».")
          : leftOver();
    }
    return inside;
  }

  private Node name() throws ExpressionFault {
    int start = cursor.position();
    cursor.take("^ . ");
    int end = NameScanner.endOfName(cursor.text(), cursor.position());
    if (end == cursor.position()) {
      throw nothingHere();
    }
    cursor.moveTo(end);
    var name = cursor.text().substring(start, end);
    return switch (name) {
      case "oui" -> new Node.Constant(Value.of(true));
      case "non" -> new Node.Constant(Value.of(false));
      default -> references.resolve(name, scalar.at(skipped + start));
    };
  }

  private Optional<Operator> operator(List<Operator> candidates) {
    int start = cursor.position();
    if (cursor.skipBlanks()) {
      for (var candidate : candidates) {
        int before = cursor.position();
        if (cursor.take(candidate.symbol()) && cursor.skipBlanks()) {
          return Optional.of(candidate);
        }
        cursor.moveTo(before);
      }
    }
    cursor.moveTo(start);
    return Optional.empty();
  }

  private Node binary(Operator operator, Node left, Node right) throws ExpressionFault {
    countPart();
    return new Node.Binary(operator, left, right, scalar.at(skipped));
  }

  private void countPart() throws ExpressionFault {
    if (++parts > MAX_PARTS) {
      throw fault(
          "expression-trop-profonde",
          "L'expression a plus de " + MAX_PARTS + " parties.",
          "Découpez-la en plusieurs règles.");
    }
  }

  private ExpressionFault nothingHere() {
    return cursor.atEnd()
        ? fault("expression-invalide", "L'expression s'arrête trop tôt.", "Complétez-la.")
        : fault(
            "expression-invalide",
            "« " + cursor.peek() + " » ne peut pas commencer une valeur.",
            ExpressionAdvice.forCharacter(cursor.peek()));
  }

  private ExpressionFault leftOver() {
    cursor.skipBlanks();
    return fault(
        "expression-invalide",
        "« "
            + ExpressionAdvice.shortened(cursor.text().substring(cursor.position()))
            + " » n'est pas compris ici.",
        ExpressionAdvice.forCharacter(cursor.peek()));
  }

  private ExpressionFault fault(String code, String message, String mend) {
    return new ExpressionFault(cursor.position(), code, message, mend);
  }
}
