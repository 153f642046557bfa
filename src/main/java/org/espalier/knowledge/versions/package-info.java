/** What was published of articles, version by version, and what differs between two of them. */
@NullMarked
package org.espalier.knowledge.versions;

import org.jspecify.annotations.NullMarked;
