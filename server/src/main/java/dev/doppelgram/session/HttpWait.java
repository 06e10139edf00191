// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.observe.ProtocolRule;
import dev.doppelgram.tl.TlObject;

/**
 * {@code http_wait}: how long the HTTP request that carries it may be held while there is nothing
 * to say. What there is to say is never held back, so that max_delay and wait_after are kept.
 */
final class HttpWait implements ServiceMessage {
  @Override
  public void handle(ServiceSession session, ReceivedMessage request, TlObject message) {
    if (session.latest().isAnswersOnly()) {
      session.holdFor(message.number("max_wait"));
    } else {
      session.findings().found(ProtocolRule.HTTP_WAIT_WITHOUT_HTTP, "msg_id " + request.msgId());
    }
  }
}
