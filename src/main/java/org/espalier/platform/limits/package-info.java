/**
 * How many requests one client may send: counted in memory, in constant time and bounded space,
 * before anything is read from the database. Clients are known by their token (tenant and subject);
 * who has none, or a false one, by address. What they send to several servers is added up
 * afterwards: a server that has not heard of the others yet lets a hundredth of the quota too much
 * pass, and what comes within a tenth of a second.
 *
 * <p>Beside that each server keeps the work that it begins within what it can do ({@code
 * Admission}): who finds no place waits a moment, in turns with other tenants, or is refused before
 * anything is done for them.
 */
@NullMarked
package org.espalier.platform.limits;

import org.jspecify.annotations.NullMarked;
