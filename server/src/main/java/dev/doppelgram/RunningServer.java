// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.KnownNames;
import dev.doppelgram.observe.Journal;
import dev.doppelgram.transport.Socks5Handler;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;

/** Where the scenario is played: the pipeline in force, which a reset replaces by a new one. */
final class RunningServer {
  private final Journal journal;
  private volatile Pipeline pipeline;

  RunningServer(Settings settings) {
    journal =
        new Journal(
            settings.limits().journalEntries(),
            new KnownNames(settings.schema(), () -> now().derivedKeys().accounts()));
    pipeline = new Pipeline(settings, journal.reporter());
  }

  Pipeline now() {
    return pipeline;
  }

  Journal journal() {
    return journal;
  }

  /** Plays the scenario from its start, once all that are connected are gone. */
  synchronized void reset() {
    pipeline.close();
    journal.restart();
    pipeline = pipeline.anew(journal.reporter());
  }

  /** What every accepted connection is given. */
  ChannelHandler connections() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        now().connect(channel);
      }
    };
  }

  /** The same behind a SOCKS proxy that takes every address for this server's. */
  ChannelHandler socksConnections() {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        channel.pipeline().addLast(new Socks5Handler(), connections());
      }
    };
  }
}
