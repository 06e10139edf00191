// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.control;

import dev.doppelgram.scenario.Scenario;
import dev.doppelgram.transport.MtproxySecret;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A world that is to be started beside others.
 *
 * @param name null for that of the scenario, with a number behind it where that is taken
 * @param port 0 for a free one
 * @param idle after which time without a connection and a request it goes; null for never
 */
public record NewWorld(
    @Nullable String name, Scenario scenario, int port, Options options, @Nullable Duration idle) {

  /**
   * What {@code serve} has options for; null where they are left out.
   *
   * @param dcs the ports of the data centres by their numbers, in their order; 0 for a free one;
   *     empty where they are left out
   * @param socksPort 0 for a free one; null for none
   */
  public record Options(
      boolean strict,
      Map<Integer, Integer> dcs,
      @Nullable Integer socksPort,
      @Nullable Integer rememberedLayer,
      @Nullable MtproxySecret mtproxySecret,
      @Nullable InetSocketAddress advertise) {}
}
