// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.replication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Connection;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Protocol.Command;
import redis.clients.jedis.SslOptions;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A connection to Redis that is made when it is first used, and anew after it was lost. For one
 * thread; fails with {@link JedisException}.
 */
final class RedisConnection implements AutoCloseable {
  private static final int CONNECT_MILLIS = 2000;

  /** Longer than a reader waits for entries. */
  private static final int ANSWER_MILLIS = 4000;

  private final LogAddress address;
  private volatile @Nullable Connection open;
  private long since;

  RedisConnection(LogAddress address) {
    this.address = address;
  }

  /** Connects, unless it is connected. Returns whether it had to. */
  boolean connect() {
    Connection known = open;
    if (known != null && !known.isBroken() && known.isConnected()) {
      return false;
    }
    disconnect();
    DefaultJedisClientConfig.Builder config =
        DefaultJedisClientConfig.builder()
            .resp2()
            .connectionTimeoutMillis(CONNECT_MILLIS)
            .socketTimeoutMillis(ANSWER_MILLIS)
            .user(address.user())
            .password(address.password());
    if (address.tls()) {
      config.sslOptions(SslOptions.defaults());
    }
    open = new Connection(new HostAndPort(address.host(), address.port()), config.build());
    since = System.nanoTime();
    return true;
  }

  /** {@code System.nanoTime} of when it was made. */
  long since() {
    return since;
  }

  /**
   * Sends a command and gives its answer: a {@code Long}, {@code byte[]}, {@code List}, or null.
   *
   * @param arguments texts, numbers and bytes
   */
  @Nullable Object ask(Command command, Object... arguments) {
    connect();
    Connection known = open;
    if (known == null) {
      throw new JedisException("closed");
    }
    return known.executeCommand(words(command, List.of(arguments)));
  }

  /**
   * Sends two commands at once, of which the second has its turn right after the first.
   *
   * @throws JedisException if one of them fails
   */
  List<@Nullable Object> askBoth(Command first, List<?> ofFirst, Command second, List<?> ofSecond) {
    connect();
    Connection known = open;
    if (known == null) {
      throw new JedisException("closed");
    }
    known.sendCommand(words(first, ofFirst));
    known.sendCommand(words(second, ofSecond));
    List<@Nullable Object> answers = new ArrayList<>(known.getMany(2));
    for (Object answer : answers) {
      if (answer instanceof JedisException failure) {
        throw failure;
      }
    }
    return answers;
  }

  private static CommandArguments words(Command command, List<?> arguments) {
    CommandArguments words = new CommandArguments(command);
    for (Object argument : arguments) {
      words.add(argument instanceof byte[] bytes ? bytes : argument.toString().getBytes(UTF_8));
    }
    return words;
  }

  /** The elements of an answer that is a list; none of nothing. */
  static List<?> list(@Nullable Object answer) {
    return answer instanceof List<?> list ? list : List.of();
  }

  static byte[] bytes(@Nullable Object answer) {
    return answer instanceof byte[] bytes ? bytes : new byte[0];
  }

  static String text(@Nullable Object answer) {
    return new String(bytes(answer), UTF_8);
  }

  /** Ends it, also from another thread, whose command fails then. */
  void disconnect() {
    Connection known = open;
    open = null;
    if (known != null) {
      try {
        known.forceDisconnect();
      } catch (java.io.IOException | JedisException e) {
        // it is gone, which is what was wanted
      }
    }
  }

  @Override
  public void close() {
    disconnect();
  }
}
