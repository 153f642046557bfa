package org.espalier.learning.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * What of the catalogue is asked for, in the words of the request; what is null narrows nothing.
 *
 * @param competencyId what develops this competency
 * @param level what develops to this level at least (of the competency, if one is asked for)
 * @param language what is held in this language, among others
 * @param maxHours what is known to take no longer
 * @param maxCost what costs no more, in the currency
 * @param jobId what develops something that this job requires
 * @param availableTo what this person can begin: on offer, for an audience that the person belongs
 *     to, and with every prerequisite met
 * @param activeOn what is on offer on this day
 */
record ActivitySearch(
    @Nullable String competencyId,
    @Nullable String level,
    @Nullable String type,
    @Nullable String language,
    @Nullable String provider,
    @Nullable String tag,
    @Nullable String difficulty,
    @Nullable String deliveryMode,
    @Nullable String maxHours,
    @Nullable String maxCost,
    @Nullable String currency,
    @Nullable String jobId,
    @Nullable String availableTo,
    @Nullable String activeOn,
    @Nullable String status,
    @Nullable String q) {}
