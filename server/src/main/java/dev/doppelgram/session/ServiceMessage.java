// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.TlObject;
import java.util.List;

/** What a session does with one kind of service message. */
interface ServiceMessage {

  /** Runs on the session's event loop, once for each msg_id. */
  void handle(ServiceSession session, ReceivedMessage request, TlObject message);

  /** The {@code msg_ids} of a service message. */
  static List<Long> messageIds(TlObject message) {
    return message.get("msg_ids") instanceof List<?> ids
        ? ids.stream().map(Long.class::cast).toList()
        : List.of();
  }
}
