package fr.prevenance.population.duckdb.generate;

import static fr.prevenance.population.duckdb.generate.Said.day;
import static fr.prevenance.population.duckdb.generate.Said.flag;
import static fr.prevenance.population.duckdb.generate.Said.number;
import static fr.prevenance.population.duckdb.generate.Said.said;
import static fr.prevenance.population.duckdb.generate.Said.words;

import fr.prevenance.population.duckdb.Sql;
import fr.prevenance.population.fictive.Departments;
import fr.prevenance.population.fictive.GroupFlag;
import fr.prevenance.population.fictive.GroupKind;
import java.util.List;

/** What is said of groups. */
final class GroupFacts {
  private static final String TERRITORY = words("territory", "métropole", "outre-mer", "Mayotte");
  private static final String OCCUPATION =
      words("occupation", "locataire", "propriétaire", "hébergé gratuitement");
  private static final String NEVER = "false";

  private GroupFacts() {}

  static List<Said> of(GroupKind kind) {
    return switch (kind) {
      case HOUSEHOLD -> household();
      case FAMILY -> family();
      case HEALTH -> health();
      case TAX -> tax();
      case COUPLE -> couple();
      case DWELLING -> dwelling();
    };
  }

  private static List<Said> household() {
    return List.of(
        said("foyer . territoire", TERRITORY),
        said("foyer . enfant à naître", flag(GroupFlag.EXPECTS_A_CHILD)),
        said(
            "foyer . date de l'isolement",
            "CASE WHEN alone_since = 0 THEN DATE '1900-01-01' ELSE " + day("alone_since") + " END"),
        said("foyer . mois de majoration déjà versés", number(0)),
        said("foyer . occupation du logement", OCCUPATION),
        said("foyer . aide au logement", number("housing_aid")),
        said("foyer . prêt immobilier en cours", flag(GroupFlag.HAS_A_LOAN)),
        said("foyer . allocations familiales de base", number("family_allowance")),
        said("foyer . complément familial de base", number("family_supplement")),
        said("foyer . allocation de base de la Paje", number("infant_allowance")),
        said("foyer . prestation partagée d'éducation de l'enfant", number(0)),
        said("foyer . autres ressources interrompues", NEVER),
        said("foyer . loyers et revenus du capital", number("capital_income")),
        said("foyer . épargne sans revenu", number("idle_savings")),
        said("foyer . valeur locative des bâtiments non loués", number(0)),
        said("foyer . valeur locative des terrains non loués", number(0)),
        said("foyer . ressources stables", flag(GroupFlag.STEADY)),
        said("foyer . revenus du patrimoine N-2", number("12 * capital_income")));
  }

  private static List<Said> family() {
    return List.of(
        said("famille . revenu net catégoriel N-2", number("past_income")),
        said(
            "famille . territoire",
            words(
                "territory", "métropole", "Guadeloupe, Guyane, Martinique, La Réunion", "Mayotte")),
        said("famille . changement de situation depuis N-2", flag(GroupFlag.CHANGED)),
        said("famille . allocation de base ou PreParE", flag(GroupFlag.INFANT_BENEFIT)),
        said("famille . parent isolé", flag(GroupFlag.LONE_PARENT)));
  }

  private static List<Said> health() {
    return List.of(
        said("foyer CSS . territoire", TERRITORY),
        said("foyer CSS . occupation du logement", OCCUPATION),
        said("foyer CSS . aides au logement sur douze mois", number("12 * housing_aid")),
        said("foyer CSS . prestations familiales sur douze mois", number("family_benefits")),
        said("foyer CSS . revenus du patrimoine sur douze mois", number("12 * capital_income")),
        said("foyer CSS . épargne sans revenu", number("idle_savings")),
        said("foyer CSS . pensions alimentaires versées sur douze mois", number("alimony_paid")),
        said("foyer CSS . perçoit le RSA", flag(GroupFlag.RECEIVES_RSA)),
        said("foyer CSS . participations impayées", flag(GroupFlag.OWES_CONTRIBUTIONS)),
        said("foyer CSS . fin des droits", day("covered_until")).unless("covered_until = 0"));
  }

  private static List<Said> tax() {
    return List.of(
        said("foyer fiscal . revenu fiscal de référence", number("tax_income")),
        said("foyer fiscal . nombre de personnes", number("members")),
        said("foyer fiscal . enfants mineurs en résidence alternée", number("shared_minors")),
        said("foyer fiscal . revenu fiscal de référence N-1", number("recent_tax_income")),
        said("foyer fiscal . enfants à charge", number("children")),
        said("foyer fiscal . parent en concubinage", flag(GroupFlag.UNMARRIED_PARTNER)),
        said(
            "foyer fiscal . revenu fiscal de référence N-1 du concubin",
            number("partner_tax_income")),
        said("foyer fiscal . enfants à charge du concubin", number("partner_children")),
        said("foyer fiscal . séparation ou décès depuis les revenus", flag(GroupFlag.SEPARATED)),
        said(
            "foyer fiscal . revenu fiscal de référence N-1 du demandeur seul",
            number(
                "recent_tax_income // CASE WHEN "
                    + flag(GroupFlag.SEPARATED)
                    + " THEN 2 ELSE 1 END")),
        said("foyer fiscal . réside en France", "true"),
        said("foyer fiscal . revenu brut global N-2", "tax_income::BIGINT * 111 // 100"),
        said("foyer fiscal . autre parent à compter", flag(GroupFlag.OTHER_PARENT)),
        said(
            "foyer fiscal . revenu brut global N-2 de l'autre parent",
            number("other_parent_income")),
        said("foyer fiscal . autres enfants à charge", number("greatest(children - 1, 0)")),
        said(
            "foyer fiscal . autres enfants à charge étudiants",
            number("greatest(students - 1, 0)")),
        said("foyer fiscal . baisse durable de revenus", flag(GroupFlag.DECLINED)),
        said("foyer fiscal . revenu brut global après la baisse", "tax_income::BIGINT * 7 // 10"));
  }

  private static List<Said> couple() {
    return List.of(
        said("couple . territoire", TERRITORY),
        said("couple . pensions toutes demandées", flag(GroupFlag.CLAIMED_PENSIONS)),
        said("couple . valeur des biens", number("assets")),
        said("couple . donations de moins de cinq ans", number("recent_gifts")),
        said("couple . donations de cinq à dix ans", number(0)));
  }

  private static List<Said> dwelling() {
    String communes = Sql.texts(Departments.communes());
    return List.of(
        said("logement . contrat d'électricité au nom du foyer", flag(GroupFlag.HOLDS_CONTRACT)),
        said("logement . résidence principale", "true"),
        said("logement . résidence sociale avec aide spécifique", flag(GroupFlag.SOCIAL_RESIDENCE)),
        said(
            "logement . commune",
            "enum_range(NULL::ENUM(" + communes + "))[commune + 1]::ENUM(" + communes + ")"));
  }
}
