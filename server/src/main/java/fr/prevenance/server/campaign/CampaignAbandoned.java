package fr.prevenance.server.campaign;

import java.util.UUID;

/** A campaign is given up; what has not left must not leave. Carries no personal data. */
public record CampaignAbandoned(UUID campaign) {}
