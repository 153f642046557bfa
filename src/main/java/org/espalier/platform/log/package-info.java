/** What the log looks like: one line is one line, whatever clients send. */
@NullMarked
package org.espalier.platform.log;

import org.jspecify.annotations.NullMarked;
