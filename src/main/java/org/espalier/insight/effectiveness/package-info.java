/**
 * Whether learning closes gaps: people before and after it, beside comparable people who did not
 * take it. Which evidence counts is the frameworks' policy, which requirement that of the time;
 * wordings come from a fixed catalogue, and only a comparable comparison is called an effect.
 */
@NullMarked
package org.espalier.insight.effectiveness;

import org.jspecify.annotations.NullMarked;
