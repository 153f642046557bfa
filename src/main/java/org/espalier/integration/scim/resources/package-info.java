/** What all types of resources have in common: the operations on them, and their REST. */
@NullMarked
package org.espalier.integration.scim.resources;

import org.jspecify.annotations.NullMarked;
