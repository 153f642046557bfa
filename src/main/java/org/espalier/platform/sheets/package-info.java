/**
 * Tables as files: columns that follow from the records that rows are made of, written as Parquet.
 * Invariant: a column has one type in every file, whatever its values happen to be.
 */
@NullMarked
package org.espalier.platform.sheets;

import org.jspecify.annotations.NullMarked;
