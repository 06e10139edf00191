// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

import dev.doppelgram.tl.Combinator;
import dev.doppelgram.tl.Schema;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.IntObjectMap;
import org.jspecify.annotations.Nullable;

/** The service messages that clients send, by the id that each begins with. */
final class ServiceMessages {
  /** What is taken note of and needs no answer. */
  private static final ServiceMessage NOTED = (session, request, message) -> {};

  private final IntObjectMap<ServiceMessage> byId = new IntObjectHashMap<>();

  ServiceMessages() {
    add("ping", new Ping());
    add("ping_delay_disconnect", new PingDelayDisconnect());
    add("msgs_ack", new MsgsAck());
    add("msgs_state_req", new MsgsStateReq());
    add("msgs_state_info", NOTED);
    add("msgs_all_info", NOTED);
    add("msg_detailed_info", NOTED);
    add("msg_new_detailed_info", NOTED);
    add("msg_resend_req", new MsgResendReq());
    add("msg_resend_ans_req", new MsgResendAnsReq());
    add("get_future_salts", new GetFutureSalts());
    add("destroy_session", new DestroySession());
    add("destroy_auth_key", new DestroyAuthKey());
    add("rpc_drop_answer", new RpcDropAnswer());
    add("http_wait", new HttpWait());
  }

  /** Null for anything else, which is an API call. */
  @Nullable ServiceMessage find(int id) {
    return byId.get(id);
  }

  private void add(String name, ServiceMessage message) {
    for (Combinator definition : Schema.telegram().all(name)) {
      byId.put(definition.id(), message);
    }
  }
}
