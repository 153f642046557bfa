/** Plans that go on from others: what is still open moves to the next period. */
@NullMarked
package org.espalier.plan.copies;

import org.jspecify.annotations.NullMarked;
