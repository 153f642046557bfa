/**
 * What people should and can do: scales, frameworks and competencies; requirements in four tiers;
 * evidence and the proficiency that follows from it. Invariants: a published framework's structure
 * stays; evidence is revoked, never changed; a kept proficiency is in step with its evidence when
 * the transaction ends. May import {@code workforce} and {@code platform}.
 */
@NullMarked
package org.espalier.competency;

import org.jspecify.annotations.NullMarked;
