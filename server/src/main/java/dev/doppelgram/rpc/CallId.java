// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import dev.doppelgram.session.SessionId;

/** Names a call on every server. */
record CallId(SessionId session, long messageId) {
  static CallId of(CallRequest request) {
    return new CallId(request.origin().session(), request.messageId());
  }
}
