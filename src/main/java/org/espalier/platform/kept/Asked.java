package org.espalier.platform.kept;

import java.time.Instant;
import java.util.List;

/**
 * A question whose answer may be kept.
 *
 * @param question all that the answer depends on besides the tenant's data: what is asked, of whom
 *     as the caller may see them, how exactly, and for which day; a record, for equal questions
 *     have the same answer
 * @param subjects the kinds of things that the answer depends on, as events name them ({@code
 *     employee}): a change of any of these ends it
 * @param at the moment that is asked about
 */
public record Asked(Record question, List<String> subjects, Instant at) {}
