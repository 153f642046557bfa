package org.espalier.platform.graphql;

import org.espalier.platform.paging.Thing;
import org.espalier.platform.sync.Outcome;

/**
 * The result of a mutation that brings a thing into step.
 *
 * @param outcome CREATED, UPDATED or UNCHANGED
 */
public record Written<V extends Thing>(V thing, Outcome outcome) {}
