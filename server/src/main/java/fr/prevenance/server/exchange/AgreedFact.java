package fr.prevenance.server.exchange;

import fr.prevenance.packs.FactDefinition;
import fr.prevenance.rules.Value;

/** How a source gives a fact that a right of the processing asks for. */
sealed interface AgreedFact {

  String name();

  /** A column holds the value. */
  record FromColumn(FactDefinition definition, String column) implements AgreedFact {
    @Override
    public String name() {
      return definition.name();
    }
  }

  /** The presence of the row is the value. */
  record FromPresence(String name, Value value) implements AgreedFact {}
}
