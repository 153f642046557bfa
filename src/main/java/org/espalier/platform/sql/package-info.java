/**
 * The one door to SQL: statements kept as files or constants, named parameters, rows into records.
 * Outside a transaction a read travels with the tenant setting in one round trip, or alone where
 * its session knows the tenant; inside one the setting was made when the connection was taken.
 * Whoever takes a connection in any other way sees no rows. Every statement gets {@code :tenant}
 * bound by itself.
 */
@NullMarked
package org.espalier.platform.sql;

import org.jspecify.annotations.NullMarked;
