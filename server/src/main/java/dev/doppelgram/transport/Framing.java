// SPDX-License-Identifier: Apache-2.0
package dev.doppelgram.transport;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The ways to cut a stream into packets. */
public enum Framing {
  ABRIDGED(0xefefefef, 1),
  INTERMEDIATE(0xeeeeeeee, 4),
  PADDED_INTERMEDIATE(0xdddddddd, 4),
  /** Has no tag: it is known by its first seq_no, and cannot be obfuscated. */
  FULL(0, 0),
  /**
   * A packet is the body of a POST or of the answer to it: known by its method, never obfuscated.
   */
  HTTP(0, 0);

  private final int tag;
  private final int openingLength;

  Framing(int tag, int openingLength) {
    this.tag = tag;
    this.openingLength = openingLength;
  }

  /** The framing that an obfuscated2 header names by {@code tag}, if any. */
  static @Nullable Framing ofTag(int tag) {
    return switch (tag) {
      case 0xefefefef -> ABRIDGED;
      case 0xeeeeeeee -> INTERMEDIATE;
      case 0xdddddddd -> PADDED_INTERMEDIATE;
      default -> null;
    };
  }

  /** The four equal bytes that stand for this framing in an obfuscated2 header. */
  int tag() {
    return tag;
  }

  /** How many bytes of the tag open a connection that is not obfuscated. */
  int openingLength() {
    return openingLength;
  }

  /** Whether an obfuscated2 header can name it. */
  boolean hasTag() {
    return tag != 0;
  }

  /** Puts this framing's decoder and encoder behind {@code ctx}; HTTP has none. */
  void installAfter(ChannelHandlerContext ctx, Role role, int limit, RandomGenerator random) {
    switch (this) {
      case ABRIDGED -> install(ctx, new AbridgedDecoder(role, limit), new AbridgedEncoder());
      case INTERMEDIATE ->
          install(ctx, new IntermediateDecoder(role, limit), new IntermediateEncoder());
      case PADDED_INTERMEDIATE ->
          install(
              ctx,
              new PaddedIntermediateDecoder(role, limit),
              new PaddedIntermediateEncoder(role, random));
      case FULL -> install(ctx, new FullDecoder(role, limit), new FullEncoder());
      case HTTP -> throw new IllegalArgumentException("HTTP is not cut by lengths");
    }
  }

  private static void install(
      ChannelHandlerContext ctx, ChannelHandler decoder, ChannelHandler encoder) {
    ctx.pipeline().addAfter(ctx.name(), null, encoder);
    ctx.pipeline().addAfter(ctx.name(), null, decoder);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
