/**
 * Text that people write: Markdown and the HTML made of it, what differs between two texts, and the
 * languages in which words are searched. Knows nothing of articles; imports nothing of the server.
 */
@NullMarked
package org.espalier.knowledge.text;

import org.jspecify.annotations.NullMarked;
