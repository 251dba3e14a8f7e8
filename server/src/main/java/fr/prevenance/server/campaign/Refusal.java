package fr.prevenance.server.campaign;

/**
 * Why a campaign may not go on, for an agent to read.
 *
 * @param code stable, such as {@code essai-a-blanc-absent}
 * @param reason what is wrong, in French
 * @param mend what to do about it, in French
 */
public record Refusal(String code, String reason, String mend) {}
