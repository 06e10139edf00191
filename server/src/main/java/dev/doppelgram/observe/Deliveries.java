// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Brings updates that were sent together with the word of clients that they have them. */
final class Deliveries {
  private Deliveries() {}

  /** What an acknowledgement names: a msg_id is one of its session. */
  private record Receipt(long sessionId, long messageId) {
    static Receipt of(Event.Acknowledged ack) {
      return new Receipt(ack.sessionId(), ack.messageId());
    }

    static Receipt of(Event.Pushed pushed) {
      return new Receipt(pushed.sessionId(), pushed.messageId());
    }
  }

  /** Those among the events, in the order in which they were sent. */
  static List<Delivery> in(List<Event> events) {
    Set<Receipt> receipts = new HashSet<>();
    for (Event event : events) {
      if (event instanceof Event.Acknowledged ack) {
        receipts.add(Receipt.of(ack));
      }
    }
    List<Delivery> deliveries = new ArrayList<>();
    for (Event event : events) {
      if (event instanceof Event.Pushed pushed && pushed.bug() == null) {
        deliveries.add(Delivery.of(pushed, receipts.contains(Receipt.of(pushed))));
      }
    }
    return deliveries;
  }

  /** Looks through events, oldest first, until an account has an update of a name. */
  static final class Watch implements Predicate<Event> {
    private final String account;
    private final String update;
    private final Map<Receipt, Event.Pushed> sent = new HashMap<>();
    private @Nullable Delivery delivery;

    Watch(String account, String update) {
      this.account = account;
      this.update = update;
    }

    @Override
    public boolean test(Event event) {
      if (event instanceof Event.Pushed pushed
          && account.equals(pushed.account())
          && Delivery.names(pushed.updates()).contains(update)) {
        sent.put(Receipt.of(pushed), pushed);
      } else if (event instanceof Event.Acknowledged ack) {
        Event.Pushed pushed = sent.get(Receipt.of(ack));
        delivery = pushed == null ? delivery : Delivery.of(pushed, true);
      }
      return delivery != null;
    }

    /** Null before it was there. */
    @Nullable Delivery delivery() {
      return delivery;
    }
  }
}
