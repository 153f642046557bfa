package org.espalier.privacy.records;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a person did something to things of one kind.
 *
 * @param kind what the things are
 * @param member the member that names who did it, such as createdBy
 * @param times how many things name the person there
 */
@Schema(name = "PersonActs")
public record PersonActs(String kind, String member, long times) {}
