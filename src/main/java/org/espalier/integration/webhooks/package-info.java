/**
 * Webhooks: the change feed, sent to addresses that tenants name. Invariants: whatever is committed
 * reaches every webhook that asks for it at least once, under an id that stays; of a subject
 * nothing is sent before what happened to it earlier, unless that was given up; nothing is sent
 * that holds a connection to the database meanwhile; secrets are told once and never again.
 */
@NullMarked
package org.espalier.integration.webhooks;

import org.jspecify.annotations.NullMarked;
