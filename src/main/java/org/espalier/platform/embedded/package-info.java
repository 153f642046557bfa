/**
 * Where the data lives: a real PostgreSQL out of Maven artifacts beside the server, or any
 * PostgreSQL from 15 on that the environment names. Runs before the server starts; nothing else
 * depends on which of the two it is.
 */
@NullMarked
package org.espalier.platform.embedded;

import org.jspecify.annotations.NullMarked;
