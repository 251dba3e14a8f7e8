package fr.prevenance.population.duckdb.generate;

import static fr.prevenance.population.duckdb.generate.Said.code;
import static fr.prevenance.population.duckdb.generate.Said.day;
import static fr.prevenance.population.duckdb.generate.Said.flag;
import static fr.prevenance.population.duckdb.generate.Said.number;
import static fr.prevenance.population.duckdb.generate.Said.said;
import static fr.prevenance.population.duckdb.generate.Said.words;

import fr.prevenance.population.fictive.PersonCode;
import fr.prevenance.population.fictive.PersonFlag;
import java.util.List;
import java.util.stream.Stream;

/** What is said of persons. */
final class PersonFacts {
  private static final String ABSENT = code(PersonCode.ABSENT_PARENT);
  private static final String NEVER = "false";
  private static final String ALWAYS = "true";
  private static final String SUPPLEMENT = flag(PersonFlag.INVALIDITY) + " AND pension < 60000";

  private PersonFacts() {}

  static List<Said> all() {
    return Stream.of(civil(), resources(), health(), old(), disabled(), child(), student())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Said> civil() {
    return List.of(
        said("personne . date de naissance", day("birth")),
        said(
            "personne . nationalité",
            words(code(PersonCode.NATIONALITY), "française", "EEE ou Suisse", "autre")),
        said(
            "personne . années de titre autorisant à travailler",
            number(code(PersonCode.PERMIT_YEARS))),
        said("personne . dispensée de durée de séjour", flag(PersonFlag.EXEMPT_OF_YEARS)),
        said("personne . séjour régulier", flag(PersonFlag.LAWFUL_STAY)),
        said(
            "personne . mois en France sur douze",
            number("CASE WHEN " + flag(PersonFlag.POSTED_ABROAD) + " THEN 3 ELSE 12 END")),
        said("personne . vie en couple", flag(PersonFlag.IN_COUPLE)),
        said("personne . sexe pour les invitations", words(code(PersonCode.SEX), "femme", "homme")),
        said(
            "personne . refus des invitations de prévention",
            flag(PersonFlag.REFUSES_INVITATIONS)));
  }

  private static List<Said> resources() {
    String swing = code(PersonCode.SWING);
    return List.of(
        said("personne . études", flag(PersonFlag.STUDYING)),
        said("personne . apprentissage", flag(PersonFlag.APPRENTICE)),
        said("personne . congé sans rémunération", flag(PersonFlag.ON_LEAVE)),
        said("personne . détachement", flag(PersonFlag.POSTED_ABROAD)),
        said("personne . heures travaillées sur trois ans", number("hours")),
        said("personne . revenus d'activité mensuels", number("wage")),
        said(
            "personne . revenu d'activité le plus bas",
            "wage::BIGINT * (100 - " + swing + ") // 100"),
        said(
            "personne . revenu d'activité le plus haut",
            "wage::BIGINT * (100 + " + swing + ") // 100"),
        said("personne . rémunération nette sur six mois", number("wage")),
        said("personne . bénéfice non salarié", number("profit")),
        said("personne . revenus de remplacement mensuels", number("pension + unemployment")),
        said("personne . allocation aux adultes handicapés", number("disability")),
        said("personne . autres ressources mensuelles", number("alimony")),
        said("personne . revenus interrompus sans remplacement", flag(PersonFlag.INTERRUPTED)),
        said("personne . allocation de soutien familial", number("support")),
        said(
            "personne . revenus professionnels N-2",
            number("CASE WHEN wage + profit > 0 THEN past_income ELSE 0 END")));
  }

  private static List<Said> health() {
    String minimum = code(PersonCode.MINIMUM);
    return List.of(
        said("personne . prise en charge des frais de santé", ALWAYS),
        said("personne . foyer distinct de ses parents", flag(PersonFlag.LIVES_APART_FROM_PARENTS)),
        said(
            "personne . revenus d'activité nets sur douze mois",
            "yearly_wage::BIGINT + 12 * profit::BIGINT"),
        said(
            "personne . autres ressources nettes sur douze mois",
            "12 * (pension + unemployment + disability + alimony)::BIGINT"),
        said("personne . activité interrompue", "unemployment > 0"),
        said("personne . minimum social perçu", words(minimum, "aucun", "AAH", "ASPA", "ASS")),
        said("personne . minimum social en cours", minimum + " > 0"),
        said(
            "personne . mois de minimum social",
            number("CASE WHEN " + minimum + " > 0 THEN 12 ELSE 0 END")),
        said("personne . travail dans les trois derniers mois", flag(PersonFlag.RECENTLY_WORKED)),
        said("personne . régime local d'Alsace-Moselle", flag(PersonFlag.LOCAL_SCHEME)));
  }

  /** Gross amounts are reckoned back from net ones. */
  private static List<Said> old() {
    String work = "(wage::BIGINT * 128 // 100 + profit)";
    String other = "(pension::BIGINT * 107 // 100 + unemployment + alimony)";
    return List.of(
        said("personne . âge abaissé pour l'ASPA", flag(PersonFlag.EARLY_RETIREMENT)),
        said("personne . revenus du travail bruts sur trois mois", "3 * " + work),
        said("personne . autres ressources brutes sur trois mois", "3 * " + other),
        said("personne . revenus du travail bruts sur douze mois", "12 * " + work),
        said("personne . autres ressources brutes sur douze mois", "12 * " + other),
        said("personne . perçoit l'ASI", SUPPLEMENT));
  }

  private static List<Said> disabled() {
    return List.of(
        said("personne . résidence où l'AAH est versée", ALWAYS),
        said("personne . à charge pour les prestations familiales", flag(PersonFlag.DEPENDENT)),
        said(
            "personne . taux d'incapacité reconnu",
            words(
                code(PersonCode.INCAPACITY),
                "aucune décision",
                "moins de 50 %",
                "50 à 79 %",
                "80 % ou plus")),
        said("personne . restriction d'accès à l'emploi reconnue", flag(PersonFlag.RESTRICTED)),
        said("personne . fin de la décision sur l'AAH", "DATE '2099-12-31'"),
        said("personne . AEEH avant ses vingt ans", flag(PersonFlag.HAD_CHILD_DISABILITY)),
        said(
            "personne . pension d'invalidité de deuxième ou troisième catégorie",
            flag(PersonFlag.INVALIDITY)),
        said("personne . pensions d'invalidité et de retraite", number("pension")),
        said(
            "personne . allocation supplémentaire d'invalidité",
            number("CASE WHEN " + SUPPLEMENT + " THEN 20000 ELSE 0 END")),
        said(
            "personne . enfants à charge pour les prestations familiales",
            number(code(PersonCode.CHILDREN))),
        said(
            "personne . activité professionnelle",
            words(code(PersonCode.WORK), "aucune", "en milieu ordinaire", "en Esat")),
        said(
            "personne . revenus d'activité des trois derniers mois",
            "wage::BIGINT * 103 // 100 + profit"),
        said(
            "personne . autres revenus des trois derniers mois",
            "pension::BIGINT * 80 // 100 + unemployment"),
        said("personne . reprise d'activité depuis moins de six mois", NEVER),
        said("personne . ressources N-2 pour l'AAH", number("past_income")),
        said(
            "personne . revenus d'activité N-2",
            number("CASE WHEN wage + profit + unemployment > 0 THEN past_income ELSE 0 END")),
        said(
            "personne . pensions et rentes N-2",
            number("CASE WHEN pension > 0 AND wage = 0 THEN past_income ELSE 0 END")),
        said("personne . revenu de remplacement", "pension + unemployment > 0"),
        said(
            "personne . séjour en établissement qui réduit l'AAH", flag(PersonFlag.IN_INSTITUTION)),
        said(
            "personne . logement indépendant avec aide au logement",
            flag(PersonFlag.RENTS_WITH_AID)),
        said("personne . calcul en couple conservé", NEVER),
        said("personne . revenu net catégoriel N-2 du conjoint", number("partner_income")));
  }

  private static List<Said> child() {
    return List.of(
        said("personne . recueillie par un tiers", flag(PersonFlag.RAISED_BY_OTHERS)),
        said("personne . à l'école ou en apprentissage à la rentrée", flag(PersonFlag.AT_SCHOOL)),
        said("personne . maternelle ou instruction à la maison", NEVER),
        said("personne . cours préparatoire à la rentrée", flag(PersonFlag.EARLY_PRIMARY)),
        said(
            "personne . prestations familiales à l'autre parent",
            flag(PersonFlag.BENEFITS_TO_OTHER_PARENT)),
        said(
            "personne . situation du parent absent",
            words(
                ABSENT,
                "décédé",
                "filiation non établie",
                "hors d'état de payer",
                "pension impayée",
                "pension payée",
                "sans pension fixée",
                "participe sans pension fixée",
                "autre situation")),
        said(
            "personne . situation du second parent absent",
            "'autre situation'::ENUM('autre situation')"),
        said("personne . pension fixée pour l'enfant", number("due")),
        said(
            "personne . part payée de la pension",
            number("CASE WHEN " + ABSENT + " = 3 THEN 5000 ELSE 0 END")),
        said(
            "personne . quatre mois d'allocation sans pension fixée",
            ABSENT + " = 5 AND birth % 2 = 0"),
        said("personne . action pour fixer la pension", flag(PersonFlag.CLAIMS_ALIMONY)),
        said(
            "personne . scolarité de la rentrée",
            words(code(PersonCode.SCHOOL), "autre", "collège", "lycée")),
        said("personne . établissement ouvert aux boursiers", flag(PersonFlag.OPEN_SCHOOL)),
        said("personne . à la charge du demandeur", ALWAYS));
  }

  private static List<Said> student() {
    String enrolled = flag(PersonFlag.IN_HIGHER_EDUCATION);
    return List.of(
        said("personne . inscription dans l'enseignement supérieur", enrolled),
        said("personne . boursier sur critères sociaux", flag(PersonFlag.SCHOLAR)),
        said("personne . bourse radiée", NEVER),
        said("personne . demande sociale de repas à 1 euro acceptée", flag(PersonFlag.SOCIAL_MEAL)),
        said("personne . inscription dans le supérieur à la rentrée", enrolled),
        said("personne . formation ouverte aux bourses du supérieur", enrolled),
        said("personne . enfants à sa charge", number(code(PersonCode.CHILDREN))),
        said("personne . mois de service civique ou de volontariat", number(0)),
        said("personne . décision de la CDAPH en cours", code(PersonCode.INCAPACITY) + " > 0"),
        said("personne . étudiant aidant", flag(PersonFlag.CARER)),
        said("personne . droits de bourse utilisés", number(code(PersonCode.SCHOLAR_YEARS))),
        said("personne . foyer fiscal en France depuis deux ans", ALWAYS),
        said("personne . protection internationale", flag(PersonFlag.PROTECTED)),
        said("personne . distance entre domicile et études", number("abs(birth) % 400")),
        said("personne . études outre-mer", flag(PersonFlag.OVERSEAS)),
        said("personne . autonomie au sens des bourses", NEVER),
        said("personne . revenu brut global N-2", number("past_income")));
  }
}
