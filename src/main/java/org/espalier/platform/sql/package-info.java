/**
 * The one door to SQL: statements kept as files or constants, named parameters, rows into records.
 * Outside a transaction a read travels with the tenant setting in one round trip; inside one the
 * setting was made when the connection was taken. Every statement gets {@code :tenant} bound by
 * itself.
 */
@NullMarked
package org.espalier.platform.sql;

import org.jspecify.annotations.NullMarked;
