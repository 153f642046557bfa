/**
 * What the log looks like: one line is one line, whatever clients send; it says which trace and
 * which tenant it belongs to, and nothing of people.
 */
@NullMarked
package org.espalier.platform.log;

import org.jspecify.annotations.NullMarked;
