/**
 * What a server does again and again without being asked. Knows nothing of what that is, and
 * imports nothing of the platform.
 */
@NullMarked
package org.espalier.platform.rounds;

import org.jspecify.annotations.NullMarked;
