/**
 * What all the development amounts to: how large the gaps are, what learning does about them, what
 * it costs, who holds what is required, what will be lacking. Read-only analytics: SQL in, records
 * out; nothing is stored here but snapshots of what was counted, scenarios, forecasts and reports.
 * Invariants: every number comes with its numerator, its denominator and the moment that it holds
 * for; nobody is named but to those who may see them, and groups that are too small for that are
 * not told at all. Reads other features' tables by SQL; of their types it may import those that
 * name things ({@code competency}, {@code learning}, {@code workforce}) formulas, bands and
 * protection of {@code gap}, and how people stand to certifications. What plans, reviews and key
 * positions amount to is told by their own features in the same words.
 */
@NullMarked
package org.espalier.insight;

import org.jspecify.annotations.NullMarked;
