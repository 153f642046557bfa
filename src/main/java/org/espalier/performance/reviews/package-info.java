/**
 * The reviews of people in cycles: who says what, the steps they take, and what comes of them.
 * Invariants: everybody reads and writes one's own answers, and others see what was handed in only;
 * the person sees what the manager said once it is shared, and what peers and reports said without
 * names and from the form's least number of raters on; what is shared is evidence until it is taken
 * back.
 */
@NullMarked
package org.espalier.performance.reviews;

import org.jspecify.annotations.NullMarked;
