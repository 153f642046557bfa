/**
 * Which system has the say of which members of things. Said once a tenant; held to where things are
 * written, whichever way they come ({@link org.espalier.platform.sync.Ownership}).
 */
@NullMarked
package org.espalier.integration.ownership;

import org.jspecify.annotations.NullMarked;
