/** What was observed of people, and what it amounts to. */
@NullMarked
package org.espalier.competency.evidence;

import org.jspecify.annotations.NullMarked;
