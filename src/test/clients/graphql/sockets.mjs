// Connections of graphql-ws: as a program opens them, with a header, and as a browser does, which can send but its origin.
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

export function ofProgram(server, token) {
  return client(server, { headers: { authorization: `Bearer ${token}` } });
}

export function ofBrowser(server, token) {
  return client(server, { origin: server }, { Authorization: `Bearer ${token}` });
}

function client(server, options, connectionParams) {
  const webSocketImpl = class extends WebSocket {
    constructor(url, protocols) {
      super(url, protocols, options);
    }
  };
  return createClient({ url: `${server.replace(/^http/, 'ws')}/graphql`, webSocketImpl, connectionParams });
}
