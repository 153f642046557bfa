/** What the server tells of itself: what it can do, and what attributes there are. */
@NullMarked
package org.espalier.integration.scim.discovery;

import org.jspecify.annotations.NullMarked;
