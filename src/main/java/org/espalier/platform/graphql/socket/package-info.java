/**
 * GraphQL over WebSocket, after the protocol graphql-transport-ws: queries, mutations and
 * subscriptions of one caller over one connection, which ends when the caller's token does.
 */
@NullMarked
package org.espalier.platform.graphql.socket;

import org.jspecify.annotations.NullMarked;
