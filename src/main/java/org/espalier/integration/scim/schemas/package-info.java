/**
 * What attributes resources have (RFC 7643, section 7), and what follows from that: how clients'
 * documents are read, and which part of a document is told.
 */
@NullMarked
package org.espalier.integration.scim.schemas;

import org.jspecify.annotations.NullMarked;
