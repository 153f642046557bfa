/**
 * Questions that people ask an expert, or all who offer help with a competency, and what was
 * answered. What everybody may see is found by everybody; a question to those asked alone is seen
 * by them, by who asked, and by nobody else, administrators included. People write in their own
 * name; a question with an accepted answer is ANSWERED, and a CLOSED one takes no more answers.
 */
@NullMarked
package org.espalier.knowledge.questions;

import org.jspecify.annotations.NullMarked;
