/**
 * Records the statements that the server sends to its database. A test counts those of one tenant
 * while it does something ({@link org.espalier.testing.recording.Statements#of}); the statement
 * rules are checked over all of them when every other test has run.
 */
@NullMarked
package org.espalier.testing.recording;

import org.jspecify.annotations.NullMarked;
