/** Which articles to read next: for another article, and for what a person lacks. */
@NullMarked
package org.espalier.knowledge.related;

import org.jspecify.annotations.NullMarked;
