/**
 * The public contract of REST, made when the server is built: what the scanner of resources finds
 * is completed from types (bodies, answers, who can be asked conditionally), from JSpecify's
 * nullness and from Javadoc. A new resource gets all of it without being listed anywhere.
 *
 * <p>Runs in the build only: nothing here is a bean, and nothing of it is loaded by the server.
 */
@NullMarked
package org.espalier.platform.contract;

import org.jspecify.annotations.NullMarked;
