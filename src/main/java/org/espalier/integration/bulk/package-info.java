/**
 * Imports and exports of whole files. A file is received into chunks of sound rows, then applied in
 * one transaction: other readers see all of it or nothing, and a crash leaves a file that is
 * applied again from its beginning. Rows stand for themselves: a bad one fails alone.
 */
@NullMarked
package org.espalier.integration.bulk;

import org.jspecify.annotations.NullMarked;
