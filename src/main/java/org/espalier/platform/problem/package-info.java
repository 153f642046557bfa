/**
 * Errors as clients see them: RFC 9457 problems from one catalogue of codes, with every fault of a
 * request in one answer. A feature adds an enum that implements {@link
 * org.espalier.platform.problem.ProblemType}; nothing here knows a feature.
 */
@NullMarked
package org.espalier.platform.problem;

import org.jspecify.annotations.NullMarked;
