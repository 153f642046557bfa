/**
 * Statements: kept as they were told, with what a record store adds to them. Invariants: a
 * statement never changes and its id is used once in a tenant; a request is kept as a whole or not
 * at all; what it takes does not grow with its statements.
 */
@NullMarked
package org.espalier.integration.xapi.statements;

import org.jspecify.annotations.NullMarked;
