/**
 * Reading JSON strictly: a body or row becomes a record, and everything that is wrong with it is
 * found in one pass, with a pointer for each fault.
 */
@NullMarked
package org.espalier.platform.json;

import org.jspecify.annotations.NullMarked;
