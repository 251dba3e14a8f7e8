package fr.prevenance.rules.model;

import java.util.Map;
import java.util.Optional;

/**
 * To which unit the interpreter and the generated code bring what a node takes or adds: the unit of
 * a rule then does not depend on the branch that is taken.
 *
 * @param types by identity of the node
 */
public record PartUnits(Map<Node, StaticType> types) {

  /** Empty where the part has that unit already, or where one of the two is not known. */
  public Optional<Unit> of(Node whole, Node part) {
    var unit = ofNode(whole);
    var own = ofNode(part);
    boolean differ = unit.isPresent() && own.isPresent() && !own.equals(unit);
    return differ && takes(whole, part, own.get()) ? unit : Optional.empty();
  }

  /** The unit of a node, where it is known. */
  public Optional<Unit> ofNode(Node node) {
    return Optional.ofNullable(types.get(node)).flatMap(StaticType::knownUnit);
  }

  private boolean takes(Node whole, Node part, Unit own) {
    return switch (whole) {
      case Node.Condition _, Node.Variations _, Node.Default _, Node.Dated _ -> true;
      case Node.Brackets brackets -> brackets.scale() == Scale.GRID;
      case Node.Aggregate aggregate -> aggregate.fold() != Fold.PRODUCT;
      case Node.Binary binary -> binary.operator().isSum() && adds(binary, part, own);
      default -> false;
    };
  }

  /** A percentage added to what is none is a share of it. */
  private boolean adds(Node.Binary binary, Node part, Unit own) {
    boolean share = own.isPercent() && ofNode(binary.left()).filter(Unit::isPercent).isEmpty();
    return part == binary.right() && !share;
  }
}
