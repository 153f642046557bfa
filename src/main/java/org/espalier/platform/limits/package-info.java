/**
 * How many requests one client may send: counted in memory, in constant time and bounded space,
 * before anything is read from the database. Clients are known by their token (tenant and subject);
 * who has none, or a false one, by address.
 */
@NullMarked
package org.espalier.platform.limits;

import org.jspecify.annotations.NullMarked;
