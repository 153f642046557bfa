/**
 * What the server tells of itself at {@code /q/metrics}, and to whom. Meters are made where the
 * things happen that they measure; none has a tenant, a person or anything that a caller made up
 * among its labels.
 */
@NullMarked
package org.espalier.platform.metrics;

import org.jspecify.annotations.NullMarked;
