// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoEventLoop;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SingleThreadIoEventLoop;
import io.netty.channel.nio.NioIoHandler;
import io.netty.util.concurrent.DefaultEventExecutorGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.EventExecutorGroup;
import io.netty.util.concurrent.RejectedExecutionHandlers;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * The threads and the randomness that all servers of one JVM share, so that another server costs no
 * more than a port. Daemons all: they never keep a JVM alive.
 */
final class SharedThreads {
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  private static final int MOST_TASKS = Integer.MAX_VALUE;

  /** How long a loop runs tasks, in milliseconds, before it looks for bytes again. */
  private static final long TASKS_MILLIS = 5;

  /** Sockets, codecs and sessions. */
  static final EventLoopGroup LOOPS =
      new MultiThreadIoEventLoopGroup(CORES, daemons("doppelgram-io"), NioIoHandler.newFactory()) {
        @Override
        protected IoEventLoop newChild(
            Executor executor, IoHandlerFactory handlers, Object... settings) {
          return new SingleThreadIoEventLoop(
              this,
              executor,
              handlers,
              MOST_TASKS,
              RejectedExecutionHandlers.reject(),
              TASKS_MILLIS);
        }
      };

  /** Worlds: each keeps to one of these threads, its one writer. */
  static final EventExecutorGroup WRITERS =
      new DefaultEventExecutorGroup(CORES, daemons("doppelgram-world"));

  /** RSA, Diffie-Hellman and SRP, which would hold up a loop or a writer for milliseconds. */
  static final ExecutorService ARITHMETIC =
      Executors.newFixedThreadPool(CORES, daemons("doppelgram-arithmetic"));

  /** Requests of the control API, some of which wait; as many as may wait at once. */
  static final ExecutorService REQUESTS =
      new ThreadPoolExecutor(
          0, 512, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), daemons("doppelgram-control"));

  /** Padding, nonces and ids: nothing here has to be secret, and every thread has its own. */
  static final RandomGenerator RANDOM = () -> ThreadLocalRandom.current().nextLong();

  private SharedThreads() {}

  private static ThreadFactory daemons(String name) {
    return new DefaultThreadFactory(name, true);
  }
}
