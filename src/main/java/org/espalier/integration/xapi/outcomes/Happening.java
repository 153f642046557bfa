package org.espalier.integration.xapi.outcomes;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says, as far as something can follow from it.
 *
 * @param statement the id of the statement
 * @param sentBy the subject of who sent it
 * @param verb what was done, an IRI
 * @param activity what it was done with, an IRI; null if that is no activity
 * @param voids true if it only says that another statement does not hold
 * @param at when
 * @param success whether it went well, if that is told
 * @param scaled the score from -1 to 1
 * @param raw the score in its own unit
 * @param hours how long it took
 */
public record Happening(
    UUID statement,
    String sentBy,
    Actor actor,
    String verb,
    @Nullable String activity,
    boolean voids,
    Instant at,
    @Nullable Boolean success,
    @Nullable BigDecimal scaled,
    @Nullable BigDecimal raw,
    @Nullable BigDecimal hours) {}
