// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.rpc;

import org.jspecify.annotations.Nullable;

/**
 * One API method.
 *
 * @param <R> its request: a record whose components are named like the TL fields that the method
 *     reads ({@code phone_code_hash} as {@code phoneCodeHash})
 */
public abstract class Method<R extends Record> {
  private final String name;
  private final Class<R> request;
  private final Access access;

  /**
   * @param name the TL name: {@code messages.checkChatInvite}
   * @param access who may call it
   */
  protected Method(String name, Class<R> request, Access access) {
    this.name = name;
    this.request = request;
    this.access = access;
  }

  /** The TL name. */
  public final String name() {
    return name;
  }

  final Class<R> request() {
    return request;
  }

  final Access access() {
    return access;
  }

  /** Whether it can be called on a key that no layer was ever named on. */
  public boolean needsNoLayer() {
    return false;
  }

  /** Whether its answer has no place for what it changes, so that its caller needs a push. */
  public boolean pushesToCaller() {
    return false;
  }

  /** Whether such a call changes nothing, so that it may be answered wherever it comes to. */
  public boolean reads(R request) {
    return ReadMethods.contains(name);
  }

  /** The argument that a rule compares and that may be a magic hash; null if there is none. */
  public @Nullable String hash(R request) {
    return null;
  }

  /**
   * Runs on the world's writer, with no I/O and no waiting.
   *
   * @return the result: a {@code TlObject}, a {@code Boolean}, or a {@code List} for a vector; or a
   *     {@link DeferredResult} or a {@link PendingResult} that will give it
   * @throws dev.doppelgram.error.RpcError if the API says no
   */
  public abstract Object call(R request, Caller caller);
}
