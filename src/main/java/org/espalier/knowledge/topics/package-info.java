/** The competencies that what people say and offer is about. */
@NullMarked
package org.espalier.knowledge.topics;

import org.jspecify.annotations.NullMarked;
