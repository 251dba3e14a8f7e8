package fr.prevenance.server.event;

/**
 * Why an event may not come in.
 *
 * @param code stable, such as {@code type-inconnu}
 * @param reason in French, without any of its values
 * @param mend what the sender must do
 */
public record Refusal(String code, String reason, String mend) {}
