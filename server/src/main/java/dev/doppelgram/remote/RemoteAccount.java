// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.remote;

import dev.doppelgram.control.AccountSnapshot;
import dev.doppelgram.control.LiveAccount;

/** An account of a server elsewhere. */
final class RemoteAccount implements LiveAccount {
  private final HttpApi api;
  private final String name;

  RemoteAccount(HttpApi api, String name) {
    this.api = api;
    this.name = name;
  }

  @Override
  public AccountSnapshot snapshot() {
    return Snapshots.account(api.get(HttpApi.path("accounts", name)));
  }

  @Override
  public AccountSnapshot change(String yaml) {
    return Snapshots.account(
        api.patchYaml(HttpApi.path("accounts", name), "the account " + name, yaml));
  }

  @Override
  public int endSessions() {
    return (int) api.delete(HttpApi.path("accounts", name, "sessions")).number("ended");
  }

  @Override
  public void endSession(int device) {
    api.delete(HttpApi.path("accounts", name, "sessions", String.valueOf(device)));
  }

  @Override
  public String toString() {
    return "the account " + name;
  }
}
