package fr.prevenance.server.person.identity;

/** What comparing two identities comes to, by fixed levels and without any probability. */
public sealed interface Verdict {

  /** Every trait agrees: they may be linked, if neither has a rival. */
  record Same() implements Verdict {}

  /** They could be one person: an agent must look. */
  record Doubtful(Doubt doubt) implements Verdict {}

  /** Two people: another name, given name (twins), date or place. */
  record Other() implements Verdict {}

  /** Why an agent must look. */
  enum Doubt {
    NAME_IN_USE("le nom d’usage de l’un est le nom de naissance de l’autre"),
    COMPOUND_GIVEN_NAME("un prénom composé d’un côté, sa première partie seule de l’autre"),
    SEX("le sexe diffère"),
    WEAK_DATE("la date de naissance est incomplète ou attribuée par défaut");

    private final String reason;

    Doubt(String reason) {
      this.reason = reason;
    }

    /** In French, for the agent. */
    public String reason() {
      return reason;
    }
  }
}
