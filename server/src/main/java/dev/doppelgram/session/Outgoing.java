package dev.doppelgram.session;

import dev.doppelgram.mtproto.Message;

/**
 * A message of the server.
 *
 * @param contentRelated whether the client has to acknowledge it
 * @param last whether nothing may follow it in a container: GramJS drops what follows an rpc_error
 */
record Outgoing(Message message, boolean contentRelated, boolean last) {

  int size() {
    return message.size();
  }
}
