/**
 * The change feed: every change of a tenant in commit order, written in the transaction of the
 * change. Webhooks, streams and subscriptions read it; nothing else tells the outside that
 * something happened.
 */
@NullMarked
package org.espalier.platform.feed;

import org.jspecify.annotations.NullMarked;
