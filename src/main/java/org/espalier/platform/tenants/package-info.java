/**
 * The register of tenants, for operators: who is there, and which issuer speaks for whom. It says
 * nothing of what is in a tenant.
 */
@NullMarked
package org.espalier.platform.tenants;

import org.jspecify.annotations.NullMarked;
