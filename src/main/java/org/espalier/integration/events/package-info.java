/** The change feed for readers outside. */
@NullMarked
package org.espalier.integration.events;

import org.jspecify.annotations.NullMarked;
