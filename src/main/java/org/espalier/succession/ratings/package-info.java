/**
 * Judgements of people's performance, potential, risk and impact of loss. Append-only; whoever is
 * judged never sees them, and every look at them is in the audit trail.
 */
@NullMarked
package org.espalier.succession.ratings;

import org.jspecify.annotations.NullMarked;
