/**
 * What all things with a life of their own share: requests to take a step, the steps taken, on
 * record and in the feed, and refusals.
 */
@NullMarked
package org.espalier.platform.workflow;

import org.jspecify.annotations.NullMarked;
