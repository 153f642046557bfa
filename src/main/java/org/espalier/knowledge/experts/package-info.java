/**
 * Experts: who offers help with which competencies, how strongly what is on record speaks for them,
 * and who endorsed them. Nobody is an expert here who did not say so; whoever says so agrees to
 * being ranked for what is offered, with level, counts and endorsements shown.
 */
@NullMarked
package org.espalier.knowledge.experts;

import org.jspecify.annotations.NullMarked;
