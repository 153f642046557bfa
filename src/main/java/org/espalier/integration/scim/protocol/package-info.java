/**
 * What all of SCIM shares: who gets in, what a list is asked by, what is answered and refused, in
 * SCIM's own forms.
 */
@NullMarked
package org.espalier.integration.scim.protocol;

import org.jspecify.annotations.NullMarked;
