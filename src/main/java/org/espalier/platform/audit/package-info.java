/**
 * The audit trail: one entry for each write, and for each look at what must not be looked at
 * unseen. Entries are added in the transaction of what they tell and never changed: the role of the
 * application has no right to, and a chain of hashes a tenant shows it of whoever had.
 */
@NullMarked
package org.espalier.platform.audit;

import org.jspecify.annotations.NullMarked;
