/**
 * What people do elsewhere, as learning systems tell it by the Experience API (xAPI 1.0.3, and
 * 2.0): received at {@code /xapi}, kept as it was told, and mapped to completions and evidence as
 * the tenant says. Nothing of the protocol is known outside of this package.
 */
@NullMarked
package org.espalier.integration.xapi;

import org.jspecify.annotations.NullMarked;
