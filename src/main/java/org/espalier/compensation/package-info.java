/**
 * What people are paid, and which raises are proposed. Invariants: nobody sees anything of it
 * without the role compensation or the scope pay, not even talent admins, but for managers whom a
 * guideline lets propose; every look at it is on record; events tell nothing of it; amounts are
 * exact and never converted. May import {@code performance}, {@code workforce}, {@code platform}.
 */
@NullMarked
package org.espalier.compensation;

import org.jspecify.annotations.NullMarked;
