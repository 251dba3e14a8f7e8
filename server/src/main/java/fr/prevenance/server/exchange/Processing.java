package fr.prevenance.server.exchange;

import java.net.URI;
import java.util.Set;

/**
 * A processing (traitement), the unit of law: one controller, one purpose, the rights it serves and
 * one published basis. Data, links, detections and campaigns belong to one processing.
 *
 * @param rights slugs of the right packs
 * @param publication where the exchange is published (CRPA L114-8 III)
 */
public record Processing(
    ProcessingId id,
    String title,
    Body body,
    Purpose purpose,
    Set<String> rights,
    String legalBasis,
    URI publication) {}
