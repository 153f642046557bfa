/**
 * People who are to be forgotten: scheduled, called off within the time of grace, carried out by a
 * chore. What was carried out cannot be undone; that it was, and by whom, stays on record.
 */
@NullMarked
package org.espalier.privacy.erasures;

import org.jspecify.annotations.NullMarked;
