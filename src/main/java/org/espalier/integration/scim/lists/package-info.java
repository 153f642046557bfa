/**
 * Lists: filters become conditions of SQL with bound parameters; the database counts, sorts and
 * pages, by index (RFC 7644, section 3.4.2) or by cursor (RFC 9865).
 */
@NullMarked
package org.espalier.integration.scim.lists;

import org.jspecify.annotations.NullMarked;
