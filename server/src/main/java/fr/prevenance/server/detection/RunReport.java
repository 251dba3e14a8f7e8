package fr.prevenance.server.detection;

import java.util.List;
import java.util.UUID;

/**
 * What a real run came to for one right.
 *
 * @param unjoinedRows rows of the deliveries that belong to no case
 */
public record RunReport(
    UUID run, String right, Tally tally, int unjoinedRows, List<DeliveryReport> deliveries) {}
