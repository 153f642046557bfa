/**
 * Where the server may go by itself. Addresses that tenants give (issuers' keys, webhooks) must not
 * lead to what only the server can reach: loopback, the private network, the cloud's metadata.
 * Every request to such an address asks {@link org.espalier.platform.outbound.OutboundTargets}
 * first, each time, and follows no redirect. Imports nothing of the server.
 */
@NullMarked
package org.espalier.platform.outbound;

import org.jspecify.annotations.NullMarked;
