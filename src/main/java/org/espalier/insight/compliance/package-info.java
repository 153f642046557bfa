/** Compliance: how many people stand where, at any moment, and what lapses next. */
@NullMarked
package org.espalier.insight.compliance;

import org.jspecify.annotations.NullMarked;
