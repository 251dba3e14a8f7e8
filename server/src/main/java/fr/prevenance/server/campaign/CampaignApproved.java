package fr.prevenance.server.campaign;

import java.util.UUID;

/** Two agents have approved a campaign. Carries no personal data. */
public record CampaignApproved(UUID campaign) {}
