/**
 * What learning costs and what it closes: by unit, provider, activity and initiative; what of it
 * nobody's gap asked for, and which gaps nobody's learning serves. Money is exact and of one
 * currency in each row.
 */
@NullMarked
package org.espalier.insight.investment;

import org.jspecify.annotations.NullMarked;
