package fr.prevenance.testkit.identity;

import java.util.List;

/** The people and agents of these tests. */
final class Fictional {

  static final FictionalPerson LEA =
      new FictionalPerson(
          "lea.exemple",
          "pivot-1",
          "Léa Zoé",
          "D'EXEMPLE",
          "FICTIVE",
          "female",
          "1990-02-28",
          "29019",
          "99100",
          "lea@exemple.test");

  static final FictionalPerson OUMAR =
      new FictionalPerson(
          "oumar.exemple",
          "pivot-2",
          "Oumar",
          "EXEMPLE",
          null,
          "male",
          "1985-11-03",
          null,
          "99341",
          null);

  static final FictionalAgent ANNE =
      new FictionalAgent(
          "anne.agent",
          "Anne",
          "AGENT-FICTIF",
          "anne@mairie.test",
          "21290019500011",
          List.of("agent", "charge-de-campagne"));

  private Fictional() {}

  static IdentityProviderOptions options() {
    return new IdentityProviderOptions(
        0,
        List.of(LEA, OUMAR),
        List.of(ANNE),
        List.of(
            Service.party(Realm.FRANCECONNECT, "portail"),
            Service.party(Realm.FRANCECONNECT, "autre-portail"),
            Service.party(Realm.PROCONNECT, "console")),
        List.of("lea.exemple", "anne.agent"));
  }
}
