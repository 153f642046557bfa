/**
 * Addresses to which a system without tokens puts its files. Invariants: an address is good for one
 * kind and one way to import it, for so long and so often as its maker said; what comes by it is
 * done in its maker's name and with the rights that its maker has then, and with none once the
 * maker left; nobody can make one without the tenant's secret.
 */
@NullMarked
package org.espalier.integration.uploads;

import org.jspecify.annotations.NullMarked;
