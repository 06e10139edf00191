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
    Event kept = shortened(event);
    return new KeptEvent(kept, ITSELF + weight(kept));
  }

  private static Event shortened(Event event) {
    if (event instanceof Event.Called call) {
      return called(call);
    }
    if (event instanceof Event.Pushed push) {
      return pushed(push);
    }
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

  @SuppressWarnings("ReferenceEquality") // what needs no shortening is the same object
  private static Event called(Event.Called call) {
    TlObject request = call.request() == null ? null : Shortened.of(call.request());
    String note = call.note() == null ? null : ClientText.shown(call.note());
    if (request == call.request() && note == call.note() && call.bug() == null) {
      return call;
    }
    return new Event.Called(
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
  }

  @SuppressWarnings("ReferenceEquality") // what needs no shortening is the same object
  private static Event pushed(Event.Pushed push) {
    TlObject updates = Shortened.of(push.updates());
    if (updates == push.updates() && push.bug() == null) {
      return push;
    }
    return new Event.Pushed(
        push.connection(),
        push.authKeyId(),
        push.sessionId(),
        push.messageId(),
        push.layer(),
        push.account(),
        updates,
        bug(push.bug()));
  }

  private static @Nullable Throwable bug(@Nullable Throwable bug) {
    return bug == null ? null : ShownBug.of(bug);
  }

  private static int weight(Event event) {
    if (event instanceof Event.Called call) {
      return (call.request() == null ? 0 : Shortened.weight(call.request()))
          + text(call.note())
          + (call.bug() == null ? 0 : OF_A_BUG);
    }
    if (event instanceof Event.Pushed push) {
      return Shortened.weight(push.updates()) + (push.bug() == null ? 0 : OF_A_BUG);
    }
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
