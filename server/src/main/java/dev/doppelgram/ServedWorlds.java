// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import dev.doppelgram.control.ConflictException;
import dev.doppelgram.control.ControlledServer;
import dev.doppelgram.control.NewWorld;
import dev.doppelgram.control.Worlds;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The worlds that were started beside each other, the first of which starts the others. */
final class ServedWorlds implements Worlds {
  /** Worlds at a time. */
  private static final int MOST = 1000;

  private final StartOptions common;
  private final Map<String, Served> byName = new LinkedHashMap<>();
  private final @Nullable String full;
  private boolean closed;

  /**
   * @param common what all of them are started with
   */
  ServedWorlds(StartOptions common) {
    this(common, null);
  }

  /**
   * @param full why there can be no other one; null if there can
   */
  ServedWorlds(StartOptions common, @Nullable String full) {
    this.common = common;
    this.full = full;
  }

  /**
   * @param server null while it is being started
   * @param watch looks whether it is in use; null for a world that stays
   */
  private record Served(
      @Nullable RunningServer server,
      @Nullable InProcessDoppelgram handle,
      @Nullable ScheduledFuture<?> watch) {}

  /** Takes a name for a world that is about to start. */
  private synchronized String claim(@Nullable String asked, String scenario) {
    if (closed) {
      throw new ConflictException("this process is about to end");
    }
    if (full != null) {
      throw new ConflictException(full);
    }
    if (byName.size() >= MOST) {
      throw new ConflictException("there are " + MOST + " worlds already: delete some first");
    }
    if (asked != null && byName.containsKey(asked)) {
      throw new ConflictException("there is a world " + asked + " already");
    }
    String name = asked == null ? scenario : asked;
    for (int i = 2; byName.containsKey(name); i++) {
      name = scenario + "-" + i;
    }
    byName.put(name, new Served(null, null, null));
    return name;
  }

  private synchronized void release(String name) {
    byName.remove(name);
  }

  /** The one that the others are started from. */
  synchronized void first(String name, RunningServer server) {
    byName.put(name, new Served(server, null, null));
  }

  @Override
  public synchronized List<ControlledServer> all() {
    List<ControlledServer> all = new ArrayList<>();
    for (Served served : byName.values()) {
      if (served.server() != null) {
        all.add(served.server());
      }
    }
    return all;
  }

  @Override
  public ControlledServer start(NewWorld world) throws IOException {
    String name = claim(world.name(), world.scenario().world().name());
    try {
      InProcessDoppelgram started = common.beside(world, name, this).start();
      ScheduledFuture<?> watch = world.idle() == null ? null : watch(name, started, world.idle());
      put(name, new Served(started.running(), started, watch));
      return started.running();
    } catch (IOException | RuntimeException e) {
      release(name);
      throw e;
    }
  }

  /** Starts another one that was set up by itself, and stays. */
  Doppelgram start(StartOptions world, String scenario) throws IOException {
    String name = claim(null, scenario);
    try {
      InProcessDoppelgram started = world.startAs(name, this);
      put(name, new Served(started.running(), started, null));
      return started;
    } catch (IOException | RuntimeException e) {
      release(name);
      throw e;
    }
  }

  private void put(String name, Served served) {
    boolean late;
    synchronized (this) {
      late = closed;
      if (!late) {
        byName.put(name, served);
      }
    }
    if (late) {
      end(served);
      throw new ConflictException("this process is about to end");
    }
  }

  private ScheduledFuture<?> watch(String name, InProcessDoppelgram world, Duration idle) {
    long period = Math.max(10, Math.min(1000, idle.toMillis() / 4));
    return SharedThreads.LOOPS
        .next()
        .scheduleWithFixedDelay(
            () -> {
              if (System.nanoTime() - world.running().lastUse() >= idle.toNanos()) {
                SharedThreads.REQUESTS.execute(() -> stop(name));
              }
            },
            period,
            period,
            TimeUnit.MILLISECONDS);
  }

  @Override
  public boolean stop(String name) {
    Served served;
    synchronized (this) {
      served = byName.get(name);
      if (served == null || served.server() == null) {
        return false;
      }
      if (served.handle() == null) {
        throw new ConflictException(
            "the world " + name + " is the one that the process was started with");
      }
      byName.remove(name);
    }
    end(served);
    return true;
  }

  private static void end(Served served) {
    if (served.watch() != null) {
      served.watch().cancel(false);
    }
    if (served.handle() != null) {
      served.handle().close();
    }
  }

  /** Stops all that were started beside the first. */
  void close() {
    List<Served> others;
    synchronized (this) {
      closed = true;
      others = List.copyOf(byName.values());
      byName.clear();
    }
    others.forEach(ServedWorlds::end);
  }
}
