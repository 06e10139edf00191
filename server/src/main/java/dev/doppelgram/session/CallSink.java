// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.session;

/** Takes the API calls of every session. Sessions declare it and do not know who answers. */
public interface CallSink {

  /** Takes one call, on the event loop of its session; it is answered once, then or later. */
  void accept(Call call);
}
