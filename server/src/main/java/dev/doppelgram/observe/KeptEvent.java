// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.observe;

import dev.doppelgram.tl.ClientText;
import dev.doppelgram.tl.TlObject;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is kept and logged: with what a client chose shortened, and on one line where it
 * is part of a sentence.
 *
 * @param weight about how many bytes of memory it takes
 */
record KeptEvent(Event event, int weight) {
  private static final int ITSELF = 200;
  private static final int OF_A_BUG = 4096;

  static KeptEvent of(Event event) {
    if (event instanceof Event.Called call) {
      return called(call);
    }
    if (event instanceof Event.Pushed push) {
      return pushed(push);
    }
    Event kept = shortened(event);
    return new KeptEvent(kept, ITSELF + weight(kept));
  }

  private static Event shortened(Event event) {
    if (event instanceof Event.Rejected rejected) {
      return new Event.Rejected(rejected.connection(), ClientText.shown(rejected.reason()));
    }
    if (event instanceof Event.Found found) {
      return new Event.Found(
          found.connection(), found.sessionId(), found.rule(), ClientText.shown(found.detail()));
    }
    if (event instanceof Event.Faulted faulted) {
      return new Event.Faulted(faulted.connection(), ClientText.shown(faulted.what()));
    }
    return event instanceof Event.Failed failed
        ? new Event.Failed(failed.connection(), ShownBug.of(failed.bug()))
        : event;
  }

  /** The call itself where nothing in it is long. */
  private static KeptEvent called(Event.Called call) {
    int weight = call.request() == null ? 0 : Shortened.weight(call.request());
    if (Shortened.isShort(weight) && call.note() == null && call.bug() == null) {
      return new KeptEvent(call, ITSELF + weight);
    }
    TlObject request = call.request();
    if (request != null && !Shortened.isShort(weight)) {
      request = Shortened.of(request);
      weight = Shortened.weight(request);
    }
    String note = call.note() == null ? null : ClientText.shown(call.note());
    Event.Called kept =
        new Event.Called(
            call.connection(),
            call.authKeyId(),
            call.sessionId(),
            call.messageId(),
            call.layer(),
            call.dc(),
            call.method(),
            request,
            call.account(),
            call.outcome(),
            note,
            call.took(),
            bug(call.bug()));
    return new KeptEvent(kept, ITSELF + weight + text(note) + weight(call.bug()));
  }

  /** The push itself where nothing in it is long. */
  private static KeptEvent pushed(Event.Pushed push) {
    int weight = Shortened.weight(push.updates());
    if (Shortened.isShort(weight) && push.bug() == null) {
      return new KeptEvent(push, ITSELF + weight);
    }
    TlObject updates = push.updates();
    if (!Shortened.isShort(weight)) {
      updates = Shortened.of(updates);
      weight = Shortened.weight(updates);
    }
    Event.Pushed kept =
        new Event.Pushed(
            push.connection(),
            push.authKeyId(),
            push.sessionId(),
            push.messageId(),
            push.layer(),
            push.account(),
            updates,
            bug(push.bug()));
    return new KeptEvent(kept, ITSELF + weight + weight(push.bug()));
  }

  private static @Nullable Throwable bug(@Nullable Throwable bug) {
    return bug == null ? null : ShownBug.of(bug);
  }

  private static int weight(@Nullable Throwable bug) {
    return bug == null ? 0 : OF_A_BUG;
  }

  /** Of other events than calls and pushes. */
  private static int weight(Event event) {
    if (event instanceof Event.FrameReceived received) {
      return received.frame().size();
    }
    if (event instanceof Event.FrameSent sent) {
      return sent.frame().size();
    }
    if (event instanceof Event.Rejected rejected) {
      return text(rejected.reason());
    }
    if (event instanceof Event.Found found) {
      return text(found.detail());
    }
    return event instanceof Event.Failed ? OF_A_BUG : 0;
  }

  private static int text(@Nullable String text) {
    return text == null ? 0 : Shortened.weight(text);
  }
}
