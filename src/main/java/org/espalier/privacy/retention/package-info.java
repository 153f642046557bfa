/**
 * How long a tenant keeps what it need not keep for ever. Carried out by chores; never longer than
 * the operator of the server allows.
 */
@NullMarked
package org.espalier.privacy.retention;

import org.jspecify.annotations.NullMarked;
