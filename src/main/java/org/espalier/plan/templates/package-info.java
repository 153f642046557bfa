/**
 * Templates of development plans: what holders of a job, or an audience, are to develop, made into
 * plans for many people at once, and later changes offered to the plans that still run. Invariants:
 * a person has one running plan of a template; a plan says which version of its template it is at;
 * nothing of a template changes a plan that nobody agreed to change.
 */
@NullMarked
package org.espalier.plan.templates;

import org.jspecify.annotations.NullMarked;
