package fr.prevenance.server.exchange;

/**
 * A public body (organisme), controller of its processings.
 *
 * @param siret 14 digits; agents belong to the body whose SIRET their sign-in carries
 * @param dataProtectionOfficer address of the délégué à la protection des données
 */
public record Body(
    String id,
    String name,
    String siret,
    String address,
    String phone,
    String email,
    String dataProtectionOfficer) {}
