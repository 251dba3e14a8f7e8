package fr.prevenance.server.procedure;

import java.util.Optional;
import java.util.UUID;

/** A procedure has moved along its graph. Carries no personal data. */
public record ProcedureAdvanced(UUID procedure, Optional<UUID> campaign, ProcedureState state) {}
