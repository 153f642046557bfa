/** What is about several types of resources at once: many operations in a request, and searches. */
@NullMarked
package org.espalier.integration.scim.bulk;

import org.jspecify.annotations.NullMarked;
