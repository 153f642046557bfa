/**
 * Answers GraphQL requests: over HTTP after the GraphQL-over-HTTP specification, and over WebSocket
 * after graphql-transport-ws. A request is worked off by one virtual thread; what it may cost is
 * known before anything is read.
 */
@NullMarked
package org.espalier.platform.graphql.execution;

import org.jspecify.annotations.NullMarked;
