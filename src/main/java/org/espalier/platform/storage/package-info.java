/**
 * Where files are kept: in the database, or in a store that speaks the protocol of S3. Callers keep
 * a row about each file, with the place where it was put, and an id that is never used again; what
 * a file is called, who may read it and when it goes is theirs to know. Nothing waits for a remote
 * store while it holds a connection of the database. Imports {@code sql}, {@code tenancy}, {@code
 * problem} and {@code start}.
 */
@NullMarked
package org.espalier.platform.storage;

import org.jspecify.annotations.NullMarked;
