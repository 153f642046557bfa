/** How people stand against what requisitions ask for: by the definitions of gap and readiness. */
@NullMarked
package org.espalier.recruiting.standing;

import org.jspecify.annotations.NullMarked;
