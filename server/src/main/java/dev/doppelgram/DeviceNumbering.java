// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.authkey.Devices;
import dev.doppelgram.observe.Event;
import dev.doppelgram.observe.Observer;

/** Sees who calls, so that each auth key is a numbered device, and hands everything on. */
record DeviceNumbering(Devices devices, Observer next) implements Observer {

  @Override
  public void observe(Event event) {
    if (event instanceof Event.Called call && call.account() != null) {
      devices.number(call.authKeyId(), call.account());
    }
    next.observe(event);
  }
}
