/**
 * Who might leave: a rule score that shows its factors, human ratings beside it, and those at risk
 * without a plan. Derived when it is read; every look is in the audit trail.
 */
@NullMarked
package org.espalier.succession.retention;

import org.jspecify.annotations.NullMarked;
