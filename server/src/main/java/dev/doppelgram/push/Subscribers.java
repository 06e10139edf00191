// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.push;

import dev.doppelgram.session.Subscriber;
import java.util.Collection;

/** Where the sessions of a permanent auth key are found. */
@FunctionalInterface
public interface Subscribers {
  Collection<Subscriber> of(long authKeyId);
}
